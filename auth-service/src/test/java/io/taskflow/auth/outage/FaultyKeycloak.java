package io.taskflow.auth.outage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.taskflow.testing.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Stands before the real Keycloak, or another server, and breaks what it is told to break. */
final class FaultyKeycloak implements AutoCloseable {
    private static final Set<String> PASSED_ON = Set.of("authorization", "content-type");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI keycloak;
    private volatile Kind refused = Kind.NONE;
    private volatile Kind unanswered = Kind.NONE;
    private volatile String held = "";
    private volatile boolean holding;
    private volatile CountDownLatch healed = new CountDownLatch(0);

    /** Requests with this method, whose path ends like this. */
    private record Kind(String method, String pathEnd) {
        static final Kind NONE = new Kind("", "");

        boolean includes(HttpExchange request) {
            return request.getRequestMethod().equals(method)
                    && request.getRequestURI().getPath().endsWith(pathEnd);
        }
    }

    FaultyKeycloak() {
        this(TestInfrastructure.keycloak().baseUrl());
    }

    FaultyKeycloak(String behind) {
        keycloak = URI.create(behind);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Requests whose body mentions this get no answer until {@link #heal}. */
    void hold(String mentioned) {
        healed = new CountDownLatch(1);
        held = mentioned;
    }

    /** Whether somebody waits for an answer that is held back. */
    boolean isHolding() {
        return holding;
    }

    /** From now on everything is as it should be. */
    void heal() {
        held = "";
        holding = false;
        healed.countDown();
        refused = Kind.NONE;
        unanswered = Kind.NONE;
    }

    /** Requests of this kind are answered 503 and go no further. */
    void refuse(String method, String pathEnd) {
        refused = new Kind(method, pathEnd);
    }

    /** Requests of this kind are carried out, and the connection is cut before the answer. */
    void loseAnswers(String method, String pathEnd) {
        unanswered = new Kind(method, pathEnd);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            holdBack(new String(body, StandardCharsets.UTF_8));
            if (refused.includes(exchange)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            HttpResponse<byte[]> answer = passOn(exchange, body);
            if (unanswered.includes(exchange)) {
                return;
            }
            for (String header : List.of("content-type", "location")) {
                answer.headers()
                        .firstValue(header)
                        .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
            }
            byte[] content = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private void holdBack(String body) throws IOException {
        if (held.isEmpty() || !body.contains(held)) {
            return;
        }
        holding = true;
        try {
            healed.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException(end);
        }
    }

    private HttpResponse<byte[]> passOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(keycloak.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, values.getFirst());
            }
        });
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        heal();
        server.stop(0);
        client.close();
    }
}
