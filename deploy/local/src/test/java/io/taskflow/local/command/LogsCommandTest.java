package io.taskflow.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Folders;
import java.nio.file.Path;
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
        Folders.makeParent(checkout.resolve(".taskflow/logs/gateway.log"));
        Folders.write(checkout.resolve(".taskflow/logs/gateway.log"), LINE);
    }

    @Test
    void peopleReadLinesAndProgramsJson() throws Exception {
        assertThat(logs("gateway")).startsWith("2026-01-31T09:00:00.5Z INFO").endsWith("Zoe is in\n");
        assertThat(logs("--json", "gateway")).isEqualTo(LINE);
    }

    private String logs(String... options) throws Exception {
        return new TypedCommand(checkout)
                .in(null, Stream.concat(Stream.of("logs"), Stream.of(options)))
                .out();
    }
}
