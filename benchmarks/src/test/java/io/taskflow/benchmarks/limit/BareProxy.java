package io.taskflow.benchmarks.limit;

import io.taskflow.benchmarks.load.Operation;
import io.taskflow.benchmarks.load.Program;
import io.taskflow.benchmarks.measure.ProcessMeter;
import io.taskflow.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** nginx as a proxy in front of another nginx that has an answer of the same size for each operation. */
public final class BareProxy implements AutoCloseable {

    private static final String NAME = "nginx";

    private final Nginx answers;
    private final Nginx proxy;
    private final int port;

    /** Starts both, with the answers that the system gives. */
    public BareProxy(Program nginx, Path folder, Map<Operation, String> bodies) {
        Path documents = Folders.make(folder.resolve("answers"));
        bodies.forEach((operation, body) -> Folders.write(documents.resolve(operation.label() + ".json"), body));
        int upstream = freePort();
        answers = Nginx.start(nginx, documents, "answers.conf", upstream, Map.of());
        port = freePort();
        Map<String, String> values = Map.of("UPSTREAM", Integer.toString(upstream));
        proxy = Nginx.start(nginx, folder.resolve("proxy"), "proxy.conf", port, values);
    }

    /** Where requests go. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Seconds of CPU of the proxy up to now; the other one is nobody's limit. */
    public double cpuSeconds() {
        return new ProcessMeter(Map.of(NAME, proxy.process().pid()))
                .cpuSeconds()
                .getOrDefault(NAME, 0.0);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No free port.", none);
        }
    }

    @Override
    public void close() {
        proxy.close();
        answers.close();
    }
}
