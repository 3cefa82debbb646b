/** When people want to be reminded of a task: Reminder, which TaskFields hold as texts and the alarms go by. */
@NullMarked
package io.taskflow.task.reminder;

import org.jspecify.annotations.NullMarked;
