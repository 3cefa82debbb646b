package io.taskflow.chaos.client;

import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.http.JsonApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Somebody at the gateway who sends a request again, with the same idempotency key, for as long as the answer is only that it
 * did not work out: 5xx, 409 (the first try is still running), 429, no answer at all; after 401 with a new token.
 */
final class PatientClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int SHORTEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 2000;
    private static final int UNAUTHORIZED = 401;
    private static final Set<Integer> AGAIN = Set.of(UNAUTHORIZED, 408, 409, 429);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String gateway;
    private final Map<String, String> login;
    private final RunLog log;
    private volatile String token = "";

    PatientClient(String gateway, String username, String password, RunLog log) {
        this.gateway = gateway;
        this.login = Map.of("username", username, "password", password);
        this.log = log;
    }

    /** The answer that is neither a fault nor a refusal for now; status 0 after {@link #PATIENCE}. */
    Answer send(Call call) {
        Span patience = Span.of(PATIENCE);
        JsonNode nothing = JsonApi.JSON.missingNode();
        for (int tries = 1; ; tries++) {
            Answer answer = once(call, tries);
            if (!again(answer.status())) {
                log.count("requests acknowledged");
                return answer;
            }
            if (patience.over()) {
                log.count("requests given up");
                return new Answer(0, nothing, tries);
            }
            log.count("retries");
            log.count(answer.status() == 0 ? "retries: no answer" : "retries: " + answer.status());
            pause(tries);
            if (answer.status() == UNAUTHORIZED) {
                logIn();
            }
        }
    }

    private static boolean again(int status) {
        return status == 0 || status / 100 == 5 || AGAIN.contains(status);
    }

    private static void pause(int tries) {
        long most = Math.min(LONGEST_PAUSE_MILLIS, (long) SHORTEST_PAUSE_MILLIS << Math.min(tries, 10));
        Span.pass(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1)));
    }

    private void logIn() {
        Answer answer = exchange(request(new Call("POST", "/api/auth/login", login, null)), 1);
        if (answer.ok()) {
            token = answer.body().path("accessToken").asString("");
        }
    }

    private Answer once(Call call, int tries) {
        HttpRequest.Builder request = request(call).header("Authorization", "Bearer " + token);
        if (call.idempotencyKey() != null) {
            request.header("Idempotency-Key", call.idempotencyKey());
        }
        return exchange(request, tries);
    }

    private HttpRequest.Builder request(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + call.path())).timeout(TIMEOUT);
        return call.body() == null
                ? request.method(call.method(), BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(call.method(), BodyPublishers.ofString(JsonApi.JSON.writeValueAsString(call.body())));
    }

    private Answer exchange(HttpRequest.Builder request, int tries) {
        log.count("requests sent");
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response.body()), tries);
        } catch (IOException nobody) {
            return new Answer(0, JsonApi.JSON.missingNode(), tries);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(0, JsonApi.JSON.missingNode(), tries);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? JsonApi.JSON.missingNode() : JsonApi.JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JsonApi.JSON.missingNode();
        }
    }
}
