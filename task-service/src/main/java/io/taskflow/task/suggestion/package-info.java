/** What suggestion-service proposes for a task, and a person's verdict on it. */
@NullMarked
package io.taskflow.task.suggestion;

import org.jspecify.annotations.NullMarked;
