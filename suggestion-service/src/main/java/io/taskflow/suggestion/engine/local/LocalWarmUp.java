package io.taskflow.suggestion.engine.local;

import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.local.goal.GoalBase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Asks the engine something once, in the background: this loads the model and the vectors of all the examples. Then the collection of goals is
 * read, for which nobody waits: until it is, goals are broken down by their kind.
 */
public final class LocalWarmUp {

    private static final Executor THREAD =
            task -> Thread.ofPlatform().daemon().name("local-engine-warm-up").start(task);

    private final CompletableFuture<Void> warm;
    private final CompletableFuture<Void> read;

    LocalWarmUp(Suggester suggester, GoalBase base) {
        warm = CompletableFuture.runAsync(() -> warm(suggester), THREAD);
        read = warm.thenRunAsync(() -> read(suggester, base), THREAD);
    }

    /**
     * Returns when the first question has been answered.
     *
     * @throws java.util.concurrent.CompletionException if the model cannot be loaded
     */
    public void await() {
        warm.join();
    }

    /** Returns when the collection of goals is read, too. */
    public void awaitGoals() {
        read.join();
    }

    private static void warm(Suggester suggester) {
        suggester.priority(new PriorityQuestion("Warm up", null, null, Instant.EPOCH, List.of()));
        suggester.subtasks(new SubtaskQuestion("Warm up", null, 1));
    }

    private static void read(Suggester suggester, GoalBase base) {
        base.read();
        suggester.subtasks(new SubtaskQuestion("Den Anfang vorbereiten", null, 1)); // the German examples
    }
}
