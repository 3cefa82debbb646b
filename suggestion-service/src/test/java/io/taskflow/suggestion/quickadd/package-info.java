/** What is left of a line that was read. */
@NullMarked
package io.taskflow.suggestion.quickadd;

import org.jspecify.annotations.NullMarked;
