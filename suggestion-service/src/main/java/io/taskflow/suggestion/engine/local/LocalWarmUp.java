package io.taskflow.suggestion.engine.local;

import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks the engine something once, in the background: this loads the model and the vectors of all the examples. */
public final class LocalWarmUp {

    private final CompletableFuture<Void> warm;

    LocalWarmUp(Suggester suggester) {
        warm = CompletableFuture.runAsync(
                () -> warm(suggester),
                task -> Thread.ofPlatform()
                        .daemon()
                        .name("local-engine-warm-up")
                        .start(task));
    }

    /**
     * Returns when the first question has been answered.
     *
     * @throws java.util.concurrent.CompletionException if the model cannot be loaded
     */
    public void await() {
        warm.join();
    }

    private static void warm(Suggester suggester) {
        suggester.priority(new PriorityQuestion("Warm up", null, null, Instant.EPOCH, List.of()));
        suggester.subtasks(new SubtaskQuestion("Warm up", null, 1));
    }
}
