package io.taskflow.suggestion.around;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the OpenAI protocol over real HTTP: remembers what it is asked, and says what the test told it to. */
public final class OpenAiServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

    public OpenAiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Says this next, as a whole or in pieces of a few characters, as it is asked to. */
    public OpenAiServer says(String content) {
        answers.add((exchange, request) -> {
            if (request.path("stream").asBoolean(false)) {
                stream(exchange, content, true);
            } else {
                reply(exchange, 200, "application/json", completion(content));
            }
        });
        return this;
    }

    /** Begins to stream this and then hangs up. */
    public OpenAiServer breaksOffAfter(String content) {
        answers.add((exchange, request) -> stream(exchange, content, false));
        return this;
    }

    public OpenAiServer fails(int status) {
        answers.add((exchange, request) -> reply(
                exchange, status, "application/json", "{\"error\":{\"message\":\"no\",\"type\":\"server_error\"}}"));
        return this;
    }

    /** Reads the question and never answers. */
    public OpenAiServer hangs() {
        answers.add((exchange, request) -> {});
        return this;
    }

    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    public List<String> authorizations() {
        return List.copyOf(keys);
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        requests.add(request);
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = answers.poll();
        if (answer == null) {
            reply(exchange, 500, "text/plain", "the test has no more answers");
        } else {
            answer.give(exchange, request);
        }
    }

    private static String completion(String content) {
        return """
                {"id": "c1", "object": "chat.completion", "created": 1, "model": "test-model",
                 "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": %s}}],
                 "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}}""".formatted(JSON.writeValueAsString(content));
    }

    private static void stream(HttpExchange exchange, String content, boolean whole) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int at = 0; at < content.length(); at += 7) {
                String piece = content.substring(at, Math.min(content.length(), at + 7));
                chunk(out, "{\"content\": " + JSON.writeValueAsString(piece) + "}", "null");
            }
            if (whole) {
                chunk(out, "{}", "\"stop\"");
                out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void chunk(OutputStream out, String delta, String finish) throws IOException {
        String data = """
                {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "test-model", "choices": [{"index": 0, \
                "delta": %s, "finish_reason": %s}]}""".formatted(delta, finish);
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @FunctionalInterface
    private interface Answer {
        void give(HttpExchange exchange, JsonNode request) throws IOException;
    }
}
