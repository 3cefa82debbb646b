package io.taskflow.local.build;

import static java.util.stream.Collectors.joining;

import io.taskflow.local.Checkout;
import io.taskflow.local.process.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What Maven runs: all checks and tests of the whole build, or the benchmarks. */
public record TestRun(Checkout checkout) {

    /** Containers of one run carry this label, so that its modules share them and nothing else is ever removed. */
    public static final String LABEL = "io.taskflow.test-run";

    /** Runs {@code ./mvnw verify} in this terminal; returns its exit code. */
    public int verify() {
        return maven("verify", "--fail-at-end");
    }

    /**
     * Runs the bus's benchmarks alone in this terminal; returns Maven's exit code.
     *
     * @param tables the letters of those wanted
     * @param backlog how many events wait before they are drained
     */
    public int busBenchmark(String tables, int backlog) {
        String methods = tables.chars().mapToObj(table -> (char) table + "_*").collect(joining("+", "#", ""));
        return benchmark("BusBenchmark" + methods, Map.of("backlog", backlog));
    }

    /**
     * Runs the tables of requests in this terminal; returns Maven's exit code. The services have to be built.
     *
     * @param settings what the benchmark reads, without its common prefix
     */
    public int httpBenchmark(Map<String, Object> settings) {
        return benchmark("HttpBenchmark", settings);
    }

    private int benchmark(String test, Map<String, Object> settings) {
        Stream<String> goal = Stream.of(
                "--quiet",
                "--projects=benchmarks",
                "--also-make",
                "test",
                "-Dtest=" + test,
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Djacoco.skip");
        Stream<String> properties = settings.entrySet().stream()
                .map(setting -> "-Dtaskflow.benchmark." + setting.getKey() + "=" + setting.getValue());
        return maven(Stream.concat(goal, properties).toArray(String[]::new));
    }

    private int maven(String... arguments) {
        String run = UUID.randomUUID().toString();
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(checkout.mvnw().toString());
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "TASKFLOW_TEST_RUN",
                run,
                "TESTCONTAINERS_REUSE_ENABLE",
                "true");
        try {
            return Shell.inTerminal(command, checkout.root(), environment);
        } finally {
            removeContainers(run);
        }
    }

    private static void removeContainers(String run) {
        String filter = "label=" + LABEL + "=" + run;
        Shell.run(List.of(
                "sh",
                "-c",
                "command -v docker >/dev/null && docker ps -aq --filter " + filter + " | xargs -r docker rm -fv"));
    }
}
