package io.taskflow.local.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierProgramsTest {

    @TempDir
    Path programs = Path.of(".");

    @Test
    void goUnlessSomethingRunsFromThem() throws IOException {
        Path left = Folders.make(programs.resolve("task-service-00000001"));
        Path draft = Folders.make(programs.resolve("task-service-00000002.4711"));
        Path running = Folders.make(programs.resolve("task-service-00000003"));
        Path current = Folders.make(programs.resolve("task-service-00000004"));
        Path another = Folders.make(programs.resolve("gateway-00000001"));
        Process user = new ProcessBuilder("tail", "-f", "/dev/null", running.toString()).start();
        try {
            EarlierPrograms.remove(programs, "task-service", current);
        } finally {
            user.destroy();
        }
        assertThat(left).doesNotExist();
        assertThat(draft).doesNotExist();
        assertThat(running).exists();
        assertThat(current).exists();
        assertThat(another).exists();
    }
}
