package io.taskflow.local.command;

import io.taskflow.local.TaskFlowCommand;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code ./taskflow …} as people type it, in a JVM of its own. */
record TypedCommand(Path checkout) {

    /** What came out. */
    record Said(int code, String out, String err) {}

    /** With this {@code TASKFLOW_PORT}, or without any. */
    Said in(@Nullable String port, Stream<String> words) throws IOException, InterruptedException {
        Path out = checkout.resolve("out");
        Path err = checkout.resolve("err");
        int code = program(port, words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Said(code, Files.readString(out), Files.readString(err));
    }

    /** The same, to be started. */
    ProcessBuilder program(@Nullable String port, Stream<String> words) {
        Folders.make(checkout.resolve("deploy/local"));
        Folders.write(checkout.resolve("mvnw"), "");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtaskflow.root=" + checkout,
                "-cp",
                System.getProperty("java.class.path"),
                TaskFlowCommand.class.getName());
        words.forEach(java.command()::add);
        java.environment().keySet().removeIf(name -> name.startsWith("TASKFLOW_") || name.startsWith("JAVA_TOOL"));
        if (port != null) {
            java.environment().put("TASKFLOW_PORT", port);
        }
        return java;
    }
}
