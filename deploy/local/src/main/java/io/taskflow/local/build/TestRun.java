package io.taskflow.local.build;

import static java.util.stream.Collectors.joining;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
    public int benchmark(String tables, int backlog) {
        return maven(
                "--quiet",
                "--projects=benchmarks",
                "--also-make",
                "test",
                tables.chars().mapToObj(table -> (char) table + "_*").collect(joining("+", "-Dtest=BusBenchmark#", "")),
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Djacoco.skip",
                "-Dtaskflow.benchmark.backlog=" + backlog);
    }

    private int maven(String... arguments) {
        String run = UUID.randomUUID().toString();
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst(checkout.mvnw().toString());
        ProcessBuilder maven =
                new ProcessBuilder(command).directory(checkout.root().toFile()).inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().put("TASKFLOW_TEST_RUN", run);
        maven.environment().put("TESTCONTAINERS_REUSE_ENABLE", "true");
        try {
            return maven.start().waitFor();
        } catch (IOException cannot) {
            throw new StackException("Cannot start Maven: " + cannot.getMessage(), cannot);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
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
