package io.taskflow.local.program;

import io.taskflow.local.Progress;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Launch;
import io.taskflow.local.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Makes a program's AOT cache by one start of it that ends before it works. Whatever goes wrong is said and costs nothing but the
 * cache: the next start has none.
 *
 * @param name the service
 * @param cache the file to make
 * @param log where the training's own words go
 */
public record CacheTraining(String name, Path cache, Path log) {

    /** Half a CPU minute, at the lowest priority beside whatever else the machine does. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration POLL = Duration.ofMillis(200);

    /** How the training is started, given the file that it shall write. */
    @FunctionalInterface
    public interface Start {

        /** The program, its environment and its folder. */
        Launch writing(Path draft);
    }

    /** Trains, unless the cache is there. */
    public void run(Start start, Progress progress) {
        if (Files.exists(cache)) {
            return;
        }
        Path draft = cache.resolveSibling(
                cache.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.deleteIfExists(log);
            await(start.writing(draft).start(log));
            Files.move(draft, cache);
            progress.say(name, "AOT cache made: the next start is quicker");
        } catch (IOException | StackException failed) {
            progress.say(name, "no AOT cache, it starts without: see " + log);
        }
    }

    private static void await(RunningProcess training) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (training.alive() && System.nanoTime() < deadline) {
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        training.stop("KILL", POLL);
    }
}
