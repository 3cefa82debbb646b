package io.taskflow.operations.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A small real server: answers what it is told to, is silent, or refuses. */
public final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Answer> byPath = new ConcurrentHashMap<>();
    private volatile int status;
    private volatile String body = "";
    private volatile boolean silent;

    private record Answer(int status, String body) {}

    /** On a free port of this machine. */
    public FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers this with 200 from now on. */
    public void answers(String json) {
        answers(200, json);
    }

    /** Answers this from now on. */
    public void answers(int newStatus, String json) {
        status = newStatus;
        body = json;
        silent = false;
    }

    /** Answers this where the path is so, whatever the query. */
    public void answersAt(String path, int newStatus, String text) {
        byPath.put(path, new Answer(newStatus, text));
    }

    /** Takes requests and never answers. */
    public void isSilent() {
        silent = true;
    }

    /** What was asked, each as {@code path authorization}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** As new. */
    public void reset() {
        asked.clear();
        byPath.clear();
        answers("{}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        if (silent) {
            awaitEnd();
        }
        Answer answer = byPath.getOrDefault(exchange.getRequestURI().getPath(), new Answer(status, body));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
