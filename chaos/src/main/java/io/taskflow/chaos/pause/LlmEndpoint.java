package io.taskflow.chaos.pause;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.taskflow.local.http.JsonApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An OpenAI-compatible endpoint on this machine, whose model has one opinion: there is none to be had offline, and a run with faults
 * is about an endpoint that stands still, not about what it says.
 */
public final class LlmEndpoint implements Pausable, AutoCloseable {

    private static final String OPINION = """
            {"priority": "MEDIUM", "confidence": 0.5, "rationale": "The endpoint of a run with faults says so to every task.",
             "factors": [{"name": "same-for-all", "weight": 0.1, "evidence": "nothing in the text"}]}""";

    private final HttpServer server;
    private final ReadWriteLock still = new ReentrantReadWriteLock();

    /** Listens on a free port of the loopback address. */
    public LlmEndpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** What suggestion-service is told to find it. */
    public Map<String, String> settings() {
        return Map.of(
                "TASKFLOW_LLM_BASE_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "TASKFLOW_LLM_API_KEY", "none",
                "TASKFLOW_LLM_MODEL", "one-opinion");
    }

    @Override
    public String name() {
        return "llm endpoint";
    }

    @Override
    public void pause() {
        still.writeLock().lock();
    }

    @Override
    public void resume() {
        still.writeLock().unlock();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        still.readLock().lock();
        try (exchange) {
            byte[] body = JsonApi.JSON.writeValueAsString(completion()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } finally {
            still.readLock().unlock();
        }
    }

    private static Map<String, Object> completion() {
        Map<String, Object> message = Map.of("role", "assistant", "content", OPINION);
        return Map.of(
                "id",
                "chaos",
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                "one-opinion",
                "choices",
                List.of(Map.of("index", 0, "finish_reason", "stop", "message", message)),
                "usage",
                Map.of("prompt_tokens", 100, "completion_tokens", 50, "total_tokens", 150));
    }
}
