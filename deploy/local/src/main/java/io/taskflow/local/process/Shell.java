package io.taskflow.local.process;

import io.taskflow.local.StackException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Short-lived commands of the machine, run to their end. */
public final class Shell {

    private static final int LAST_LINES = 3;

    private Shell() {}

    /** What a command left behind: its exit code and its output with its errors. */
    public record Result(int exit, String output) {

        /** Whether it ended with exit code 0. */
        public boolean ok() {
            return exit == 0;
        }

        /** The end of the output on one line, for a message. */
        public String lastWords() {
            List<String> lines = output.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        }
    }

    /** Runs a command in the current folder. */
    public static Result run(List<String> command) {
        return run(command, Path.of("."), Map.of(), InputStream.nullInputStream());
    }

    /** Runs a command and returns its output, or fails with what it was for and its last words. */
    public static String require(String purpose, List<String> command, Path folder, Map<String, String> environment) {
        Result result = run(command, folder, environment, InputStream.nullInputStream());
        if (!result.ok()) {
            throw new StackException(purpose + " failed: " + result.lastWords());
        }
        return result.output();
    }

    /** Runs a command with something on its standard input. */
    public static Result run(List<String> command, Path folder, Map<String, String> environment, InputStream input) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return awaited(builder.start(), input);
        } catch (IOException notThere) {
            return new Result(127, command.getFirst() + ": " + notThere.getMessage());
        }
    }

    /** Runs a command that speaks to this terminal itself; returns its exit code. */
    public static int inTerminal(List<String> command, Path folder, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException cannot) {
            throw new StackException("Cannot start " + command.getFirst() + ": " + cannot.getMessage(), cannot);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }

    private static Result awaited(Process process, InputStream input) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            Thread reader = Thread.ofVirtual().start(() -> drain(process, output));
            feed(process, input);
            int exit = process.waitFor();
            reader.join();
            return new Result(exit, output.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", interrupted);
        }
    }

    private static void drain(Process process, OutputStream output) {
        try (InputStream stream = process.getInputStream()) {
            stream.transferTo(output);
        } catch (IOException closed) {
            // The process is gone; what it said so far is all there is.
        }
    }

    private static void feed(Process process, InputStream input) {
        try (OutputStream stdin = process.getOutputStream()) {
            input.transferTo(stdin);
        } catch (IOException closed) {
            // It did not want the rest; its exit code tells whether that was an error.
        }
    }
}
