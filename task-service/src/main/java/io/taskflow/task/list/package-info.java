/** Lists of tasks: TaskListController → TaskFilter, TaskOrder → TaskSearch → ListSql, WalkSql. Keyset pages over all of a caller's projects. */
@NullMarked
package io.taskflow.task.list;

import org.jspecify.annotations.NullMarked;
