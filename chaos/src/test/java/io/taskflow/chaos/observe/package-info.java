/** How what was committed is told from what was not. */
@NullMarked
package io.taskflow.chaos.observe;

import org.jspecify.annotations.NullMarked;
