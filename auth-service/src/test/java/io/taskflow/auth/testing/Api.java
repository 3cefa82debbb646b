package io.taskflow.auth.testing;

import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A client of the service that looks at every status. */
public final class Api {
    private static final Duration SLOWER_THAN_GUESSES = Duration.ofSeconds(2);

    private final RestClient client;

    Api(String url) {
        client = RestClient.create(url);
    }

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, String text) {

        /** The body as JSON; a missing node where there is none. */
        public JsonNode json() {
            return text.isEmpty()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(text);
        }

        /** The text at a JSON Pointer of the body; empty where there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    /** Posts JSON as anybody. */
    public Reply post(String path, String json) {
        return send(HttpMethod.POST, path, json, headers -> {});
    }

    /** Logs in somebody who has only just logged in: Keycloak refuses that as long as it is still noting the time before. */
    public Reply logInAgain(String name, String password) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(SLOWER_THAN_GUESSES)
                .until(() -> post("/api/auth/login", People.login(name, password)), reply -> reply.status() == 200);
    }

    /** Gets as the bearer of this token; {@code values} fill the places in the path. */
    public Reply get(String path, String token, Object... values) {
        return send(HttpMethod.GET, path, null, headers -> headers.setBearerAuth(token), values);
    }

    /** Patches as the bearer of this token. */
    public Reply patch(String path, String token, String json) {
        return send(HttpMethod.PATCH, path, json, headers -> headers.setBearerAuth(token));
    }

    /** Sends a request with these headers. */
    public Reply send(
            HttpMethod method, String path, @Nullable String json, Consumer<HttpHeaders> headers, Object... values) {
        var request = client.method(method).uri(path, values).headers(headers);
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return request.exchangeForRequiredValue((sent, response) -> new Reply(
                response.getStatusCode().value(),
                response.getHeaders(),
                new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
