package io.taskflow.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder = Path.of(".");

    private RunningProcess process = new RunningProcess(-1, -1);

    @AfterEach
    void leaveNothingBehind() {
        process.stop("KILL", PATIENCE);
    }

    @Test
    void endsOnItsSignal() {
        launch("exec sleep 60");
        assertThat(process.alive()).isTrue();
        // A program that has just begun has hardly any memory yet, and the kernel rounds down.
        await().atMost(PATIENCE).until(() -> process.residentBytes() > 0);
        process.stop("TERM", PATIENCE);
        assertThat(process.alive()).isFalse();
        assertThat(process.residentBytes()).isZero();
    }

    @Test
    void isKilledWhenItIgnoresItsSignal() {
        launch("trap '' TERM; while true; do sleep 0.1; done");
        await().atMost(PATIENCE)
                .until(() -> ProcessHandle.of(process.pid())
                                .orElseThrow()
                                .descendants()
                                .count()
                        > 0);
        process.stop("TERM", Duration.ofMillis(300));
        assertThat(process.alive()).isFalse();
    }

    @Test
    void takesItsOrphansWithItEvenAfterItWasKilled() {
        launch("sleep 61 & sleep 62 & wait");
        await().atMost(PATIENCE).until(() -> ProcFs.session(process.pid()).count() == 3);
        process.signal("KILL");
        await().atMost(PATIENCE).until(() -> !process.alive());
        await().atMost(PATIENCE).until(() -> ProcFs.session(process.pid()).count() == 2);
        process.stop("TERM", PATIENCE);
        assertThat(ProcFs.session(process.pid())).isEmpty();
    }

    @Test
    void neverTouchesAProcessThatGotItsPidLater() {
        launch("exec sleep 60");
        RunningProcess earlier = new RunningProcess(process.pid(), process.began() - 1);
        assertThat(earlier.alive()).isFalse();
        earlier.stop("TERM", PATIENCE);
        assertThat(process.alive()).isTrue();
    }

    private void launch(String script) {
        process = new Launch(List.of("sh", "-c", script), Map.of(), List.of(), folder).start(folder.resolve("log"));
    }
}
