package io.taskflow.local.stack;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.part.PartControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Starts parts side by side, each as soon as what it needs is ready; all or nothing. */
final class StartUp {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<PartControl> started = Collections.synchronizedList(new ArrayList<>());
    private final Progress progress;
    private final ShutDown shutDown;

    StartUp(Progress progress, ShutDown shutDown) {
        this.progress = progress;
        this.shutDown = shutDown;
    }

    /** Runs the build and starts the members; on the first failure ends what it started and says why. */
    void run(Runnable build, List<Member> members, Map<String, PartControl> controls) {
        CompletableFuture<Void> firstFailure = new CompletableFuture<>();
        Map<String, CompletableFuture<Void>> steps = new HashMap<>();
        steps.put(Member.BUILD, CompletableFuture.runAsync(build, executor));
        for (Member member : members) {
            CompletableFuture<?>[] before =
                    member.after().stream().map(steps::get).toArray(CompletableFuture[]::new);
            steps.put(
                    member.part().name(),
                    CompletableFuture.allOf(before)
                            .thenRunAsync(() -> start(controls.get(member.part().name())), executor));
        }
        steps.values()
                .forEach(step -> step.exceptionally(failure -> {
                    firstFailure.completeExceptionally(failure);
                    return null;
                }));
        CompletableFuture<Void> all = CompletableFuture.allOf(steps.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException failure) {
            abort();
            throw failure.getCause() instanceof StackException sentence
                    ? sentence
                    : new StackException("Starting failed: " + failure.getCause(), failure);
        }
    }

    /** Ends what was started so far and starts nothing more. */
    synchronized void abort() {
        executor.shutdownNow();
        executor.close();
        try {
            shutDown.stop(List.copyOf(started));
        } finally {
            started.clear();
        }
    }

    private void start(@Nullable PartControl control) {
        if (control == null) {
            throw new StackException("A part has no control.");
        }
        control.start(progress, () -> started.add(control));
    }
}
