package io.taskflow.benchmarks.limit;

import io.taskflow.benchmarks.load.Program;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.process.Folders;
import io.taskflow.local.process.Launch;
import io.taskflow.local.process.RunningProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A running nginx with one worker. */
record Nginx(RunningProcess process) implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(20);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    /** Starts one in a folder of its own, with this file for its server; waits until it answers. */
    static Nginx start(Program program, Path folder, String server, int port, Map<String, String> values) {
        Folders.make(folder);
        Path file = folder.resolve("nginx.conf");
        Folders.write(file, configuration(folder, server, port, values));
        List<String> command = List.of(program.path(), "-p", folder.toString(), "-c", file.toString());
        RunningProcess process =
                new Launch(command, program.environment(), List.of(), folder).start(folder.resolve("nginx.log"));
        Nginx nginx = new Nginx(process);
        Runtime.getRuntime().addShutdownHook(new Thread(nginx::close, "stop-nginx"));
        nginx.awaitAnswer(port, folder);
        return nginx;
    }

    static String configuration(Path folder, String server, int port, Map<String, String> values) {
        String text = resource("nginx.conf").replace("${SERVER}", resource(server));
        // As root it would run its worker as nobody, who may not enter the folder.
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        text = text.replace("${USER}", user)
                .replace("${FOLDER}", folder.toString())
                .replace("${PORT}", Integer.toString(port));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private void awaitAnswer(int port, Path folder) {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (!JsonApi.at("http://127.0.0.1:" + port).answers("/api/tasks/any")) {
            if (!process.alive() || System.nanoTime() > deadline) {
                throw new StackException("nginx does not answer; see " + folder);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Nginx.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannot) {
            throw new UncheckedIOException(name + " cannot be read.", cannot);
        }
    }

    @Override
    public void close() {
        process.stop("TERM", TO_STOP);
    }
}
