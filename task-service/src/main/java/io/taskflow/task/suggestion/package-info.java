/** What suggestion-service proposes for a task, and a person's decision on it. */
@NullMarked
package io.taskflow.task.suggestion;

import org.jspecify.annotations.NullMarked;
