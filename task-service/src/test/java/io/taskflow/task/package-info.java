/** What holds for task-service as a whole. */
@NullMarked
package io.taskflow.task;

import org.jspecify.annotations.NullMarked;
