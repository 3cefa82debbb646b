package io.taskflow.local.build;

import io.taskflow.local.Checkout;
import io.taskflow.local.StackException;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** All checks and tests of the whole build, by Maven. */
public record TestRun(Checkout checkout) {

    /** Containers of one run carry this label, so that its modules share them and nothing else is ever removed. */
    public static final String LABEL = "io.taskflow.test-run";

    /** Runs {@code ./mvnw verify} in this terminal; returns its exit code. */
    public int verify() {
        String run = UUID.randomUUID().toString();
        ProcessBuilder maven = new ProcessBuilder(checkout.mvnw().toString(), "verify", "--fail-at-end")
                .directory(checkout.root().toFile())
                .inheritIO();
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
