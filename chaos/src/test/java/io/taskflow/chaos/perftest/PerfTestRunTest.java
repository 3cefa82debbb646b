package io.taskflow.chaos.perftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PerfTestRunTest {

    @Test
    void aFolderMayHaveASpaceInItsName() {
        assertThat(new PerfTestRun("amqp://broker", "exchange", "key", "queue", "{}")
                        .arguments(Path.of("/my files/body.json"), 7))
                .containsSequence("--body", "/my files/body.json")
                .containsSequence("--uri", "amqp://broker")
                .containsSequence("--pmessages", "7");
    }
}
