package io.taskflow.local.http;

import io.taskflow.local.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON-over-HTTP interface at a base address.
 *
 * @param base what every path is appended to
 * @param authorization the value of the {@code Authorization} header, or null to send none
 */
public record JsonApi(String base, @Nullable String authorization) {

    /** The one mapper of the stack. */
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** An answer; the body is a missing node when there was no JSON in it. */
    public record Reply(int status, JsonNode body, HttpHeaders headers) {

        /** Whether the status is 2xx. */
        public boolean ok() {
            return status / 100 == 2;
        }
    }

    /** The interface without credentials. */
    public static JsonApi at(String base) {
        return new JsonApi(base, null);
    }

    /** The same interface with other credentials. */
    public JsonApi with(@Nullable String newAuthorization) {
        return new JsonApi(base, newAuthorization);
    }

    /** Sends a request; {@code body} is written as JSON unless it is null. */
    public Reply send(String method, String path, @Nullable Object body) {
        return send(method, path, body, Map.of(), TIMEOUT);
    }

    /** The same with more headers, for an answer that has to begin within the patience. */
    public Reply send(
            String method, String path, @Nullable Object body, Map<String, String> headers, Duration patience) {
        HttpRequest.Builder request = request(path).timeout(patience);
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            String json = body instanceof String text ? text : JSON.writeValueAsString(body);
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        }
        return exchange(request.build());
    }

    /** Sends a request that has to succeed, and returns the answer's body. */
    public JsonNode require(String method, String path, @Nullable Object body) {
        Reply reply = send(method, path, body);
        if (!reply.ok()) {
            throw new StackException(method + " " + base + path + " answered " + reply.status() + ": " + reply.body());
        }
        return reply.body();
    }

    /** Posts a form, as OAuth 2 token endpoints want it. */
    public Reply form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** Whether a GET of the path is answered with 200; false, too, when nobody answers. */
    public boolean answers(String path) {
        try {
            return send("GET", path, null).status() == 200;
        } catch (StackException nobody) {
            return false;
        }
    }

    /** Makes a text fit for a place in an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request.header("Accept", "application/json, application/problem+json");
    }

    private static Reply exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), parse(response.body()), response.headers());
        } catch (IOException nobody) {
            throw new StackException(request.method() + " " + request.uri() + " was not answered: " + nobody, nobody);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while calling " + request.uri(), interrupted);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.missingNode();
        }
    }
}
