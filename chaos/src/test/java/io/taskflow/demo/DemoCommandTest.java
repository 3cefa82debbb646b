package io.taskflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.Checkout;
import io.taskflow.local.TaskFlowCommand;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.RunningProcess;
import io.taskflow.local.site.Ports;
import io.taskflow.local.stack.LocalStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./taskflow} with what this module adds to it, in a JVM of its own. */
class DemoCommandTest {

    private record Said(int code, String text) {}

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void aCheckout() {
        Folders.make(folder.resolve("deploy/local"));
        Folders.write(folder.resolve("mvnw"), "");
    }

    @Test
    void theHelpNamesDemoAndChaos() throws Exception {
        assertThat(taskflow("--help").text()).containsPattern("\n  demo +").containsPattern("\n  chaos +");
    }

    @Test
    void theDemoSaysWhatItLacks() throws Exception {
        assertThat(taskflow("demo"))
                .isEqualTo(new Said(1, "taskflow: TaskFlow is not running: ./taskflow up --detach starts it.\n"));

        LocalStack stack = new LocalStack(new Checkout(folder), new Ports(8080), (part, what) -> {});
        RunningProcess self = RunningProcess.of(ProcessHandle.current().pid());
        stack.controls().stream()
                .map(control -> stack.site().pidFile(control.part().name()))
                .forEach(file -> Folders.write(file, self.pid() + " " + self.began()));
        Files.delete(stack.site().pidFile("suggestion-service"));

        assertThat(taskflow("demo").text())
                .startsWith("taskflow: Stopped: suggestion-service. ./taskflow up --detach starts what does not run");
    }

    private Said taskflow(String word) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dtaskflow.root=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TaskFlowCommand.class.getName(),
                        word)
                .redirectErrorStream(true);
        java.environment().keySet().removeIf(name -> name.startsWith("TASKFLOW_") || name.startsWith("JAVA_TOOL"));
        Process running = java.start();
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(running.waitFor(), text);
    }
}
