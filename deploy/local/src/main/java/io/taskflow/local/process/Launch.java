package io.taskflow.local.process;

import io.taskflow.local.StackException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a long-running program is started: in a session of its own, so that neither the end of the JVM
 * nor Ctrl-C in its terminal reaches it, with its output in a log file.
 *
 * @param command the program and its arguments
 * @param environment added to the environment; inherited variables that start with a prefix of
 *     {@code hidden} are left out
 * @param hidden prefixes of environment variables that would leak into the program
 * @param folder its working folder
 */
public record Launch(List<String> command, Map<String, String> environment, List<String> hidden, Path folder) {

    /** Starts the program, appending to the log. */
    public RunningProcess start(Path log) {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> hidden.stream().anyMatch(name::startsWith));
        builder.environment().putAll(environment);
        try {
            return RunningProcess.of(builder.start().pid());
        } catch (IOException cannot) {
            throw new StackException("Cannot start " + command.getFirst() + ": " + cannot.getMessage(), cannot);
        }
    }
}
