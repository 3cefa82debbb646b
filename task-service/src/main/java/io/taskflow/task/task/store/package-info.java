/** The only way a task is read and written; what happened to it leaves with its row. */
@NullMarked
package io.taskflow.task.task.store;

import org.jspecify.annotations.NullMarked;
