package io.taskflow.task.testing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a real token who calls the service over HTTP. */
public final class Caller {
    private final UUID id;
    private final String username;
    private final RestClient client;

    Caller(UUID id, String username, RestClient client) {
        this.id = id;
        this.username = username;
        this.client = client;
    }

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, String text) {

        /** The body as JSON; null literal where there is none. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(text.isEmpty() ? "null" : text);
        }

        /** The value at a JSON Pointer of the body as text; empty where there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The id in the body. */
        public UUID id() {
            return UUID.fromString(at("/id"));
        }

        /** The ETag, quotes included. */
        public String etag() {
            return String.valueOf(headers.getETag());
        }
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public Reply get(String path, Object... variables) {
        return send(HttpMethod.GET, null, path, variables);
    }

    /** A conditional read. */
    public Reply getIfNoneMatch(String path, String tags) {
        return send(HttpMethod.GET, null, new String[] {HttpHeaders.IF_NONE_MATCH, tags}, path);
    }

    public Reply post(String path, @Nullable String json, String... headers) {
        return send(HttpMethod.POST, json, headers, path);
    }

    public Reply put(String path, @Nullable String json, String... headers) {
        return send(HttpMethod.PUT, json, headers, path);
    }

    public Reply patch(String path, @Nullable String json, String... headers) {
        return send(HttpMethod.PATCH, json, headers, path);
    }

    public Reply delete(String path, String... headers) {
        return send(HttpMethod.DELETE, null, headers, path);
    }

    /** Any request, its body in any content type. */
    public Reply send(
            String method, String path, @Nullable String contentType, @Nullable String body, String... headers) {
        var request = client.method(HttpMethod.valueOf(method)).uri(path);
        if (contentType != null && body != null) {
            request.contentType(MediaType.parseMediaType(contentType)).body(body);
        }
        return exchange(request, null, headers);
    }

    /** A new project, this caller's own; gives its id. */
    public UUID project() {
        String key = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return post("/api/projects", "{\"key\":\"%s\",\"name\":\"A project\"}".formatted(key))
                .id();
    }

    /** A new task in a project; gives its id. */
    public UUID task(UUID projectId, String title) {
        return post("/api/tasks", "{\"projectId\":\"%s\",\"title\":\"%s\"}".formatted(projectId, title))
                .id();
    }

    /** Lets somebody into one of this caller's projects. */
    public Reply invite(UUID projectId, Caller other, String role) {
        return put("/api/projects/" + projectId + "/members/" + other.id(), "{\"role\":\"%s\"}".formatted(role));
    }

    private Reply send(HttpMethod method, @Nullable String json, String[] headers, String path) {
        return exchange(client.method(method).uri(path), json, headers);
    }

    private Reply send(HttpMethod method, @Nullable String json, String path, Object[] variables) {
        return exchange(client.method(method).uri(path, variables), json, new String[0]);
    }

    private static Reply exchange(RestClient.RequestBodySpec request, @Nullable String json, String[] headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return request.exchangeForRequiredValue((sent, response) -> new Reply(
                response.getStatusCode().value(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }
}
