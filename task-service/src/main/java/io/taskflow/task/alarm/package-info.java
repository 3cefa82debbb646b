/** What is told of tasks when their time comes: SetAlarms → AlarmTable, and AlarmBacklog → RingAlarms → Moments → TaskEvents. */
@NullMarked
package io.taskflow.task.alarm;

import org.jspecify.annotations.NullMarked;
