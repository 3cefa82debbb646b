package io.taskflow.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./taskflow restart} as people type it. */
class RestartCommandTest {

    @TempDir
    Path checkout = Path.of(".");

    @Test
    void anUnknownServiceIsAnsweredWithThoseThereAre() throws Exception {
        TypedCommand.Said said = restart("postgres");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .startsWith("taskflow: There is no service \"postgres\"; there are auth-service, task-service, ")
                .contains("gateway");
    }

    @Test
    void aSystemThatDoesNotRunIsNotStarted() throws Exception {
        TypedCommand.Said said = restart("gateway");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEqualTo("taskflow: TaskFlow is not running: ./taskflow up --detach starts it.\n");
    }

    @Test
    void withoutAServiceItSaysWhatIsMissing() throws Exception {
        assertThat(restart("--help").out()).contains("./taskflow restart").contains("SERVICE");
        TypedCommand.Said said = new TypedCommand(checkout).in(null, Stream.of("restart"));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("Missing required parameter: 'SERVICE'");
    }

    private TypedCommand.Said restart(String word) throws Exception {
        return new TypedCommand(checkout).in(null, Stream.of("restart", word));
    }
}
