/** Tests of subtasks over HTTP, and of what is left out of them. */
@NullMarked
package io.taskflow.suggestion.subtask;

import org.jspecify.annotations.NullMarked;
