/** Suggesting subtasks to whoever asks over HTTP, at once or one by one; nothing is kept. */
@NullMarked
package io.taskflow.suggestion.subtask;

import org.jspecify.annotations.NullMarked;
