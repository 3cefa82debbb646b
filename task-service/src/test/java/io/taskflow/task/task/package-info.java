/** The rules of tasks, first alone, then over HTTP. */
@NullMarked
package io.taskflow.task.task;

import org.jspecify.annotations.NullMarked;
