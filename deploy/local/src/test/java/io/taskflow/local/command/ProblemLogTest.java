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
