/** When something is told of tasks because time passes. */
@NullMarked
package io.taskflow.task.alarm;

import org.jspecify.annotations.NullMarked;
