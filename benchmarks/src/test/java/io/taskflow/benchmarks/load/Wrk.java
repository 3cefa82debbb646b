package io.taskflow.benchmarks.load;

import io.taskflow.local.StackException;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * <a href="https://github.com/wg/wrk">wrk</a> with sixteen connections, each of which asks as soon as it is answered.
 *
 * @param program wrk
 * @param folder for its script and the file of targets
 */
public record Wrk(Program program, Path folder) {

    private static final String SCRIPT = "load.lua";
    private static final String CONNECTIONS = "16";

    /** Runs for so long against a server; whose turn it is and which task, the targets say. */
    public WrkResult run(Operation operation, String server, Path targets, Duration length) {
        Path script = folder.resolve(SCRIPT);
        Folders.write(script, resource(SCRIPT));
        List<String> command = List.of(
                program.path(),
                "--threads=2",
                "--connections=" + CONNECTIONS,
                "--duration=" + length.toSeconds() + "s",
                "--timeout=10s",
                "--script=" + script,
                server,
                "--",
                operation.label(),
                targets.toString());
        Shell.Result result = Shell.run(command, folder, program.environment(), InputStream.nullInputStream());
        if (!result.ok()) {
            throw new StackException("wrk failed: " + result.lastWords());
        }
        return WrkResult.parse(result.output());
    }

    private static String resource(String name) {
        try (InputStream stream = Wrk.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannot) {
            throw new UncheckedIOException(name + " cannot be read.", cannot);
        }
    }
}
