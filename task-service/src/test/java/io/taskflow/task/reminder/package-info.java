/** When people want to be reminded of tasks. */
@NullMarked
package io.taskflow.task.reminder;

import org.jspecify.annotations.NullMarked;
