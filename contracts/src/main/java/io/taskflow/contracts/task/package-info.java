/** What task-service says of tasks. */
@NullMarked
package io.taskflow.contracts.task;

import org.jspecify.annotations.NullMarked;
