package io.taskflow.local.stack;

import io.taskflow.local.Checkout;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Launch;
import io.taskflow.local.process.RunningProcess;
import io.taskflow.local.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code ./taskflow train} as a program beside a running system, at the lowest priority: a cache costs half a CPU minute, which
 * nobody shall wait for.
 *
 * @param checkout where it runs
 * @param site the system that it trains in
 */
record BackgroundTraining(Checkout checkout, Site site) {

    private static final String NAME = "aot-cache";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    void start() {
        stop();
        List<String> command = List.of(
                "nice",
                "-n19",
                site.javaHome().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-Dtaskflow.root=" + checkout.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.taskflow.local.TaskFlowCommand",
                "train");
        RunningProcess process = new Launch(command, Map.of(), List.of(), checkout.root()).start(site.log(NAME));
        Folders.write(file(), process.pid() + " " + process.began());
    }

    void stop() {
        if (Files.exists(file())) {
            String[] words = Folders.read(file()).strip().split(" ", 2);
            new RunningProcess(Long.parseLong(words[0]), Long.parseLong(words[1])).stop("TERM", STOP_PATIENCE);
            Folders.remove(file());
        }
    }

    private Path file() {
        return site.pidFile(NAME);
    }
}
