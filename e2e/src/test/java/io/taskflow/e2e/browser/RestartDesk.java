package io.taskflow.e2e.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.taskflow.e2e.RunningSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Restarts the gateway for whoever posts to it: journeys run in another program, and cannot do it themselves. */
final class RestartDesk implements AutoCloseable {

    private static final int DONE = 204;
    private static final int FAILED = 500;

    private final RunningSystem system;
    private final HttpServer server;

    RestartDesk(RunningSystem system) throws IOException {
        this.system = system;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/gateway", this::restart);
        server.start();
    }

    String gateway() {
        return "http://localhost:" + server.getAddress().getPort() + "/gateway";
    }

    private void restart(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = FAILED;
            try {
                system.stack().restart("gateway");
                status = DONE;
            } finally {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
