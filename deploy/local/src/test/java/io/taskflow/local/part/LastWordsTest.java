package io.taskflow.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Folders;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void ofSpringBootItIsTheDescription() {
        assertThat(of("""
                {"log":{"level":"INFO"},"message":"Starting"}
                {"log":{"level":"ERROR"},"message":"\\nAPPLICATION FAILED TO START\\n\\nDescription:\\n\\nPort 1 was in use.\\n\\nAction:\\n\\nStop it."}
                """)).isEqualTo("ERROR Application failed: Port 1 was in use.");
    }

    @Test
    void withoutATellingLineItIsTheLast() {
        assertThat(of("one\ntwo\n")).isEqualTo("two");
        assertThat(of("")).isEqualTo("it said nothing");
    }

    @Test
    void commandNoTerminal() {
        assertThat(of("error: \u001b]0;owned\u0007\n")).isEqualTo("error: ?]0;owned?");
        assertThat(of("{\"log\":{\"level\":\"ERROR\"},\"message\":\"a \\u001b[2J\\u202e\"}\n"))
                .isEqualTo("ERROR a ?[2J?");
    }

    private String of(String text) {
        Path log = folder.resolve("log");
        Folders.write(log, text);
        return LastWords.of(log);
    }
}
