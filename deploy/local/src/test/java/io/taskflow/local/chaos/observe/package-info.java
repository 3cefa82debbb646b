/** How what was committed is told from what was not. */
@NullMarked
package io.taskflow.local.chaos.observe;

import org.jspecify.annotations.NullMarked;
