package io.taskflow.contracts.suggestion;

import io.taskflow.contracts.task.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored proposal for a task. It changes nothing until a person accepts it.
 *
 * @param taskVersion version of the task it was made for
 * @param priority what a {@code PRIORITY} suggestion proposes
 * @param subtasks what a {@code SUBTASKS} suggestion proposes; else empty
 * @param confidence 0 to 1
 * @param factors reasons of a priority; else empty
 * @param rationale why, in a sentence for people
 * @param promptVersion version of the prompt or rules behind it
 * @param inputHash SHA-256 (hex) of what the engine was given
 * @param version 1 when proposed, one more with each decision and when that is taken back; the event's {@code sequence}
 */
public record SuggestionSnapshot(
        UUID id,
        UUID taskId,
        UUID projectId,
        long taskVersion,
        SuggestionKind kind,
        SuggestionStatus status,
        @Nullable Priority priority,
        List<SubtaskProposal> subtasks,
        double confidence,
        List<Factor> factors,
        String rationale,
        Engine engine,
        String promptVersion,
        String inputHash,
        long version,
        Instant createdAt) {

    public SuggestionSnapshot {
        subtasks = List.copyOf(subtasks);
        factors = List.copyOf(factors);
    }
}
