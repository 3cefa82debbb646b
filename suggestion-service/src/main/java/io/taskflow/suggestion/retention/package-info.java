/** What is forgotten after a while, a portion at a time. */
@NullMarked
package io.taskflow.suggestion.retention;

import org.jspecify.annotations.NullMarked;
