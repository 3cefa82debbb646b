/** When what recurs is due next. */
@NullMarked
package io.taskflow.task.recurrence;

import org.jspecify.annotations.NullMarked;
