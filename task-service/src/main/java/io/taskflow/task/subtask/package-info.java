/** Tasks as parts of tasks: how far the parts are, and how deep parts of parts may go. */
@NullMarked
package io.taskflow.task.subtask;

import org.jspecify.annotations.NullMarked;
