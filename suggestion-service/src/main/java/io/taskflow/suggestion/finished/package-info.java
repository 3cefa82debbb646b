/** What projects have finished, task by task with its subtasks: the first source of a new goal's steps. */
@NullMarked
package io.taskflow.suggestion.finished;

import org.jspecify.annotations.NullMarked;
