package io.taskflow.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Folders;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./taskflow logs} as people type it. */
class LogsCommandTest {

    private static final String LINE =
            "{\"@timestamp\":\"2026-01-31T09:00:00.5Z\",\"log\":{\"level\":\"INFO\"},\"message\":\"Zoe is in\"}\n";

    @TempDir
    Path checkout = Path.of(".");

    @BeforeEach
    void aLog() {
        Folders.makeParent(log());
        Folders.write(log(), LINE);
    }

    @Test
    void peopleReadLinesAndProgramsJson() throws Exception {
        assertThat(logs("gateway")).startsWith("2026-01-31T09:00:00.5Z INFO").endsWith("Zoe is in\n");
        assertThat(logs("--json", "gateway")).isEqualTo(LINE);
    }

    @Test
    void aReturnInSomebodysWordsBeginsNoLine() throws Exception {
        Folders.write(log(), "WARN username=a\rERROR forged\n");
        assertThat(logs("gateway")).isEqualTo("WARN username=a ERROR forged\n");
    }

    @Test
    void endsWhenNobodyReadsOn() throws Exception {
        Process logs = new TypedCommand(checkout)
                .program(null, Stream.of("logs", "-f", "gateway"))
                .start();
        try (BufferedReader head = logs.inputReader()) {
            assertThat(head.readLine()).endsWith("Zoe is in");
        }
        Files.writeString(log(), LINE, StandardOpenOption.APPEND);
        boolean ended = logs.waitFor(1, TimeUnit.MINUTES);
        logs.destroy();
        assertThat(ended).isTrue();
        assertThat(logs.exitValue()).isZero();
    }

    private Path log() {
        return checkout.resolve(".taskflow/logs/gateway.log");
    }

    private String logs(String... options) throws Exception {
        return new TypedCommand(checkout)
                .in(null, Stream.concat(Stream.of("logs"), Stream.of(options)))
                .out();
    }
}
