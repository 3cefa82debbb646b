package io.taskflow.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemLogTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void showsWarningsAndErrorsOnly() {
        assertThat(ProblemLog.problem("{\"log\":{\"level\":\"WARN\"},\"message\":\"slow\"}"))
                .contains("WARN slow");
        assertThat(ProblemLog.problem("{\"log\":{\"level\":\"INFO\"},\"message\":\"no ERROR\"}"))
                .isEmpty();
        assertThat(ProblemLog.problem("2026-01-01 [error] <0.1.0> disk")).isPresent();
        assertThat(ProblemLog.problem("2026-01-01 LOG:  checkpoint complete")).isEmpty();
    }

    @Test
    void nobodysWordsForgeALineOrCommandTheTerminal() throws IOException {
        assertThat(
                        ProblemLog.problem(
                                "{\"log\":{\"level\":\"WARN\"},\"message\":\"a\\n  keycloak  ERROR forged\\r\\nb \\u001b[2J\\u202e\"}"))
                .contains("WARN a   keycloak  ERROR forged b ?[2J?");
        assertThat(ProblemLog.problem("\u001b[33mWARN\u001b[0m username=\u001b]0;owned\u0007\u202E"))
                .contains("WARN username=?]0;owned??");
        Path file = folder.resolve("log");
        ProblemLog log = new ProblemLog("sample", file);
        Files.writeString(file, "WARN username=a\rERROR forged\n");
        assertThat(log.fresh()).containsExactly("WARN username=a ERROR forged");
    }

    @Test
    void showsEachProblemOnceAndNoneOfThePast() throws IOException {
        Path file = folder.resolve("log");
        Files.writeString(file, "ERROR of yesterday\n");
        ProblemLog log = new ProblemLog("sample", file);
        Files.writeString(file, "ERROR now\nERROR half", StandardOpenOption.APPEND);
        assertThat(log.fresh()).containsExactly("ERROR now");
        Files.writeString(file, " a line\n", StandardOpenOption.APPEND);
        assertThat(log.fresh()).containsExactly("ERROR half a line");
        assertThat(log.fresh()).isEmpty();
    }
}
