package io.taskflow.suggestion.around;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Takes connections and resets each as soon as something is said. */
public final class ResettingServer implements AutoCloseable {

    private final ServerSocket server;

    public ResettingServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::reset);
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    private void reset() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read();
                socket.setSoLinger(true, 0); // then closing resets
            } catch (IOException closed) {
                // the test is over, or the client was faster
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
