package io.taskflow.task.subtask;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taskflow.contracts.task.TaskSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A task as a read answers it.
 *
 * @param subtasks how far its parts are; null, and left out, where nobody asked: that changes without a new version of the task
 */
public record TaskView(
        @JsonUnwrapped TaskSnapshot task,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Subtasks subtasks) {}
