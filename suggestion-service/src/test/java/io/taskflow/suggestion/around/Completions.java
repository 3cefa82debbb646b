package io.taskflow.suggestion.around;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Chat completions in the forms that the OpenAI protocol gives them, and some that it does not. */
final class Completions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USAGE = "{\"prompt_tokens\": 100, \"completion_tokens\": 20, \"total_tokens\": 120}";
    private static final int PIECE = 7;
    private static final int FLOOD = 10 << 20;

    private Completions() {}

    static void whole(HttpExchange exchange, String content) throws IOException {
        reply(exchange, 200, completion(content));
    }

    static void error(HttpExchange exchange, int status) throws IOException {
        reply(exchange, status, "{\"error\":{\"message\":\"no\",\"type\":\"server_error\"}}");
    }

    static void stream(HttpExchange exchange, String content, boolean finished) throws IOException {
        try (OutputStream out = streaming(exchange)) {
            pieces(out, content);
            if (finished) {
                out.write(chunk("[{\"index\": 0, \"delta\": {}, \"finish_reason\": \"stop\"}]", "null"));
                out.write(chunk("[]", USAGE));
                out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Leaves the rest out. */
    static void half(HttpExchange exchange, String content, boolean stream) throws IOException {
        if (stream) {
            pieces(streaming(exchange), content);
        } else {
            byte[] bytes = completion(content).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        }
    }

    static void flood(HttpExchange exchange, boolean stream) throws IOException {
        try (OutputStream out = streaming(exchange)) {
            out.write((stream ? "data: " : "{\"id\": \"").getBytes(StandardCharsets.UTF_8));
            byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int sent = 0; sent < FLOOD; sent += block.length) {
                out.write(block);
            }
        }
    }

    private static String completion(String content) {
        return """
                {"id": "c1", "object": "chat.completion", "created": 1, "model": "test-model",
                 "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": %s}}],
                 "usage": %s}""".formatted(JSON.writeValueAsString(content), USAGE);
    }

    private static OutputStream streaming(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void pieces(OutputStream out, String content) throws IOException {
        for (int at = 0; at < content.length(); at += PIECE) {
            String piece = content.substring(at, Math.min(content.length(), at + PIECE));
            out.write(chunk(
                    "[{\"index\": 0, \"delta\": {\"content\": " + JSON.writeValueAsString(piece)
                            + "}, \"finish_reason\": null}]",
                    "null"));
            out.flush();
        }
    }

    private static byte[] chunk(String choices, String usage) {
        String data = """
                {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "test-model", "choices": %s, "usage": %s}""".formatted(choices, usage);
        return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
