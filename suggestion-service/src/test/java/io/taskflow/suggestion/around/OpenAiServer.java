package io.taskflow.suggestion.around;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the OpenAI protocol over real HTTP: remembers what it is asked, and says what the test told it to. */
public final class OpenAiServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
    private volatile @Nullable Function<JsonNode, String> always;

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
        return says(request -> content);
    }

    /** Says this to all that is asked and has no answer of its own. */
    public OpenAiServer alwaysSays(Function<JsonNode, String> content) {
        always = content;
        return this;
    }

    /** The same, made from the request. */
    public OpenAiServer says(Function<JsonNode, String> content) {
        return answers((exchange, request) -> say(exchange, request, content));
    }

    private static void say(HttpExchange exchange, JsonNode request, Function<JsonNode, String> content)
            throws IOException {
        if (isStream(request)) {
            Completions.stream(exchange, content.apply(request), true);
        } else {
            Completions.whole(exchange, content.apply(request));
        }
    }

    private static boolean isStream(JsonNode request) {
        return request.path("stream").asBoolean(false);
    }

    private OpenAiServer answers(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** Begins to stream this and then hangs up. */
    public OpenAiServer breaksOffAfter(String content) {
        return answers((exchange, request) -> Completions.stream(exchange, content, false));
    }

    public OpenAiServer fails(int status) {
        return fails(status, Map.of());
    }

    public OpenAiServer fails(int status, Map<String, String> headers) {
        return answers((exchange, request) -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            Completions.error(exchange, status);
        });
    }

    /** Answers like a server that knows nothing of {@code response_format}, as long as it is asked so; else it says this. */
    public OpenAiServer saysWithoutSchema(String content) {
        return answers((exchange, request) -> {
            if (request.has("response_format")) {
                Completions.error(exchange, 400);
            } else {
                Completions.whole(exchange, content);
            }
        });
    }

    /** Begins to answer and closes the connection before the end that it has announced. */
    public OpenAiServer cutsAfter(String content) {
        return cutsAfter(content, () -> {});
    }

    /** The same, once this has returned: what has arrived is not read any more by a client whose connection is cut. */
    public OpenAiServer cutsAfter(String content, Runnable wait) {
        return answers((exchange, request) -> {
            Completions.half(exchange, content, isStream(request));
            wait.run();
            throw new IllegalStateException("the test cuts the connection");
        });
    }

    /** Answers without an end: ten megabytes of it. */
    public OpenAiServer floods() {
        return answers((exchange, request) -> Completions.flood(exchange, isStream(request)));
    }

    /** Reads the question and never answers. */
    public OpenAiServer hangs() {
        return answers((exchange, request) -> {});
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
        Function<JsonNode, String> same = always;
        if (answer == null && same != null) {
            say(exchange, request, same);
        } else if (answer == null) {
            Completions.error(exchange, 500);
        } else {
            answer.give(exchange, request);
        }
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
