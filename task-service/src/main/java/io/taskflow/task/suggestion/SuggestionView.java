package io.taskflow.task.suggestion;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.contracts.task.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suggestion as the members of the task's project see it. */
@Schema(name = "Suggestion")
record SuggestionView(
        UUID id,
        UUID taskId,

        @Schema(description = "Version of the task it was made for")
        long taskVersion,

        SuggestionKind kind,
        SuggestionStatus status,

        @Schema(description = "What a PRIORITY one proposes") @Nullable
        Priority priority,

        @Schema(description = "What a SUBTASKS one proposes")
        List<SubtaskProposal> subtasks,

        @Schema(minimum = "0", maximum = "1") double confidence,
        @Schema(description = "Reasons of a priority") List<Factor> factors,
        String rationale,
        @Schema(description = "Who answered") Engine engine,
        Instant createdAt,

        @Schema(description = "The tasks that its acceptance created")
        List<UUID> created,

        @Schema(description = "Why it was dismissed, where somebody said so") @Nullable
        String dismissReason) {

    static SuggestionView of(Suggestion suggestion) {
        SuggestionSnapshot now = suggestion.snapshot();
        return new SuggestionView(
                now.id(),
                now.taskId(),
                now.taskVersion(),
                now.kind(),
                now.status(),
                now.priority(),
                now.subtasks(),
                now.confidence(),
                now.factors(),
                now.rationale(),
                now.engine(),
                now.createdAt(),
                suggestion.created(),
                suggestion.dismissReason());
    }
}
