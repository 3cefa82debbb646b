package io.taskflow.suggestion.engine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much does this task matter?
 *
 * @param title 1 to 200 characters
 * @param now what due dates are measured from
 * @param background nobody waits for the answer, so that under load a cheaper one will do; the engine's name says which it was
 * @param history the project's recent tasks with a priority, newest first; only what the asker may see
 * @param projectId whose habit counts; only where the asker may see it
 * @param local what the local engine says, from which a language model may go one step up or down; null where that was not asked
 */
public record PriorityQuestion(
        String title,
        @Nullable String description,
        @Nullable Instant dueAt,
        Instant now,
        boolean background,
        List<PastTask> history,
        @Nullable UUID projectId,
        @Nullable PriorityAnswer local) {

    public PriorityQuestion {
        history = List.copyOf(history);
    }

    /** A question of somebody who waits for the answer, about a task of no project. */
    public PriorityQuestion(
            String title, @Nullable String description, @Nullable Instant dueAt, Instant now, List<PastTask> history) {
        this(title, description, dueAt, now, false, history, null);
    }

    /** A question to the local engine. */
    public PriorityQuestion(
            String title,
            @Nullable String description,
            @Nullable Instant dueAt,
            Instant now,
            boolean background,
            List<PastTask> history,
            @Nullable UUID projectId) {
        this(title, description, dueAt, now, background, history, projectId, null);
    }

    PriorityQuestion after(PriorityAnswer said) {
        return new PriorityQuestion(title, description, dueAt, now, background, history, projectId, said);
    }

    /** The title and those that it is compared with. */
    public List<String> texts() {
        return Stream.concat(Stream.of(title), history.stream().map(PastTask::title))
                .toList();
    }

    /** SHA-256 (hex) of what is asked about; the time of asking is no part of it. */
    public String hash() {
        return InputHash.of(title, description, dueAt, history, projectId, local == null ? null : local.priority());
    }
}
