package io.taskflow.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./taskflow status} as people type it, in a checkout whose system was started at port 9080. */
class StatusCommandTest {

    private static final List<String> PARTS = List.of(
            "postgres",
            "rabbitmq",
            "redis",
            "mail",
            "keycloak",
            "auth-service",
            "task-service",
            "suggestion-service",
            "notification-service",
            "operations-service",
            "gateway");

    @TempDir
    Path checkout = Path.of(".");

    @BeforeEach
    void startedAt9080() {
        Folders.makeParent(checkout.resolve(".taskflow/port"));
        Folders.write(checkout.resolve(".taskflow/port"), "9080\n");
    }

    @Test
    void aWishForAnotherPortIsAnsweredWithThePortThatHoldsAndTheWayToChangeIt() throws Exception {
        itRuns();

        TypedCommand.Said said = status("9180");

        assertThat(said.out()).contains("http://localhost:9080").doesNotContain("9180");
        assertThat(said.err())
                .contains("runs at port 9080")
                .contains("./taskflow down, then TASKFLOW_PORT=9180 ./taskflow up");
        assertThat(status("9080").err()).isEmpty();
        assertThat(status(null).err()).isEmpty();
    }

    @Test
    void aStoppedSystemSaysWhereItStartsNext() throws Exception {
        assertThat(status("9180").err()).contains("last ran at port 9080").contains("starts it at port 9180");
        assertThat(status(null).err()).contains("starts it at port 8080");
        assertThat(status("9080").err()).isEmpty();
    }

    @Test
    void anUnusableWishIsAHintAndNoFailure() throws Exception {
        itRuns();
        for (String unusable : List.of("abc", "80")) {
            TypedCommand.Said said = status(unusable);

            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("http://localhost:9080");
            assertThat(said.err()).startsWith("TASKFLOW_PORT is ").contains(unusable);
        }
    }

    @Test
    void programsThatReadJsonAreNotDisturbed() throws Exception {
        TypedCommand.Said said = status("9180", "--json");

        assertThat(JsonApi.JSON.readTree(said.out()).path("gateway").asString()).isEqualTo("http://localhost:9080");
        assertThat(said.err()).contains("9080");
    }

    @Test
    void aSystemThatRunsIsShownWithItsAddressesEachOnce() throws Exception {
        itRuns();

        TypedCommand.Said said = status(null);

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .containsOnlyOnce("http://localhost:9080/docs")
                .containsOnlyOnce("http://localhost:9080/asyncapi")
                .doesNotContain("Stopped");
    }

    @Test
    void partsThatAreStoppedAreNamedInTheLastLineWithTheMend() throws Exception {
        itRuns();
        stopped("task-service");
        stopped("gateway");

        TypedCommand.Said said = status(null);

        assertThat(said.code()).isOne();
        assertThat(said.out()).contains("http://localhost:9080/docs");
        assertThat(said.out().strip().lines().toList().getLast())
                .startsWith("Stopped: task-service, gateway. ./taskflow up --detach starts what does not run");
        assertThat(status(null, "--json").code()).isOne();
    }

    @Test
    void whereNothingRunsThereAreNoAddressesAndNoLogins() throws Exception {
        TypedCommand.Said said = status("9080");

        assertThat(said.code()).isZero();
        assertThat(said.out()).doesNotContain("http").doesNotContain("login");
        assertThat(said.out().strip().lines().toList().getLast())
                .isEqualTo("TaskFlow is not running: ./taskflow up --detach starts it.");
    }

    /** This very JVM stands for every part. */
    private void itRuns() {
        RunningProcess self = RunningProcess.of(ProcessHandle.current().pid());
        for (String part : PARTS) {
            Folders.makeParent(pid(part));
            Folders.write(pid(part), self.pid() + " " + self.began());
        }
    }

    private void stopped(String part) throws IOException {
        Files.delete(pid(part));
    }

    private Path pid(String part) {
        return checkout.resolve(".taskflow/run/" + part + ".pid");
    }

    private TypedCommand.Said status(@Nullable String port, String... options) throws Exception {
        return new TypedCommand(checkout).in(port, Stream.concat(Stream.of("status"), Stream.of(options)));
    }
}
