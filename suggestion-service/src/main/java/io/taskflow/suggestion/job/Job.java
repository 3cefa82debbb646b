package io.taskflow.suggestion.job;

import io.taskflow.contracts.suggestion.SuggestionKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a proposal, as it was taken by a worker.
 *
 * @param command the command that asked for it; null where none did
 * @param attempts how often it has been taken, this time included; tells an earlier worker that the job is no longer its own
 * @param causeId the event that asked for it; null where it is not known
 * @param traceparent the trace of the request that created the task
 */
public record Job(
        UUID taskId,
        SuggestionKind kind,
        @Nullable CommandRef command,
        int attempts,
        @Nullable UUID causeId,
        @Nullable String traceparent) {}
