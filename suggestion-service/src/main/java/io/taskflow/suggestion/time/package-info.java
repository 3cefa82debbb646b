/** Where a caller's day begins. */
@NullMarked
package io.taskflow.suggestion.time;

import org.jspecify.annotations.NullMarked;
