package io.taskflow.gateway.surroundings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway with somebody's token. */
public record Api(WebTestClient client, String token) {

    /** An answer; the body is empty where there was none. */
    public record Answer(int status, String body, String retryAfter) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    public Answer get(String path) {
        return call(HttpMethod.GET, path, null);
    }

    public Answer post(String path, @Nullable String body) {
        return call(HttpMethod.POST, path, body);
    }

    public Answer delete(String path) {
        return call(HttpMethod.DELETE, path, null);
    }

    /** Any call. */
    public Answer call(HttpMethod method, String path, @Nullable String body) {
        var request = client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
                .build()
                .method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        return new Answer(
                result.getStatus().value(),
                Objects.requireNonNullElse(result.getResponseBody(), ""),
                Objects.requireNonNullElse(result.getResponseHeaders().getFirst("Retry-After"), ""));
    }
}
