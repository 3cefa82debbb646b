package io.taskflow.contracts.suggestion;

import io.taskflow.contracts.task.Priority;
import org.jspecify.annotations.Nullable;

/**
 * One step of a goal.
 *
 * @param title 1 to 200 characters
 * @param estimateMinutes 1 to 10,080 (a week)
 */
public record SubtaskProposal(
        String title,
        @Nullable String description,
        @Nullable Priority priority,
        @Nullable Integer estimateMinutes) {}
