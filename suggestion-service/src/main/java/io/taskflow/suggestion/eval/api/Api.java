package io.taskflow.suggestion.eval.api;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway's HTTP interface, as somebody who is logged in. What is answered with 429 is asked again when the answer says. Throws
 * IllegalArgumentException, which says what was answered, for whatever else is no success.
 */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORTER_THAN_A_TOKEN = Duration.ofMinutes(4);
    private static final int TRIES = 10;
    private static final int TOO_MANY = 429;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String gateway;
    private final Login login;
    private String token = "";
    private Instant renewal = Instant.MIN;

    /** Who asks. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    /** @param gateway the address that all paths follow */
    public Api(String gateway, Login login) {
        this.gateway = gateway;
        this.login = login;
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    public JsonNode post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    public void delete(String path) {
        send("DELETE", path, null);
    }

    private JsonNode send(String method, String path, @Nullable String body) {
        return JSON.readTree(answer(method, path, body, "Bearer " + token()));
    }

    private String token() {
        if (Instant.now().isAfter(renewal)) {
            Map<String, String> credentials = Map.of("username", login.username(), "password", login.password());
            String tokens = answer("POST", "/api/auth/login", JSON.writeValueAsString(credentials), "");
            token = JSON.readTree(tokens).path("accessToken").asString();
            renewal = Instant.now().plus(SHORTER_THAN_A_TOKEN);
        }
        return token;
    }

    private String answer(String method, String path, @Nullable String body, String authorization) {
        for (int tries = 1; ; tries++) {
            HttpResponse<String> response = exchange(method, path, body, authorization);
            int status = response.statusCode();
            if (status < HttpURLConnection.HTTP_MULT_CHOICE) {
                return response.body().isEmpty() ? "null" : response.body();
            }
            if (status != TOO_MANY || tries == TRIES) {
                throw new IllegalArgumentException(
                        "%s %s as %s was answered with %d: %s".formatted(method, path, login, status, response.body()));
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(
                    response.headers().firstValueAsLong("Retry-After").orElse(1)));
        }
    }

    private HttpResponse<String> exchange(String method, String path, @Nullable String body, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new IllegalArgumentException(gateway + " does not answer: is the system running?", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
