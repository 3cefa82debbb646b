/** Tasks one by one: TaskController → CreateTask, ChangeTask, DeleteTask → Task → Tasks → TaskEvents. */
@NullMarked
package io.taskflow.task.task;

import org.jspecify.annotations.NullMarked;
