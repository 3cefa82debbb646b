package io.taskflow.chaos.client;

import io.taskflow.chaos.timeline.RunLog;
import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody at the gateway who sends a request again, with the same idempotency key, for as long as the answer is only that it
 * did not work out: 5xx, 409 (the first try is still running), 429, no answer at all; after 401 with a new token.
 */
final class PatientClient {

    /** Longer than {@link CallTimes#BOUND_SECONDS} and a gateway's longest standstill together: whoever hangs up first cannot tell. */
    private static final Duration TIMEOUT = Duration.ofSeconds(75);

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int SHORTEST_PAUSE_MILLIS = 100;
    private static final int LONGEST_PAUSE_MILLIS = 2000;
    private static final int UNAUTHORIZED = 401;
    private static final Set<Integer> AGAIN = Set.of(UNAUTHORIZED, 408, 409, 429);

    private final Map<String, String> login;
    private final RunLog log;
    private final CallTimes times;
    private volatile JsonApi gateway;

    PatientClient(String gateway, String username, String password, RunLog log, CallTimes times) {
        this.gateway = JsonApi.at(gateway);
        this.login = Map.of("username", username, "password", password);
        this.log = log;
        this.times = times;
    }

    /** The answer that is neither a fault nor a refusal for now; status 0 after {@link #PATIENCE}. */
    Answer send(Call call) {
        Span patience = Span.of(PATIENCE);
        for (int tries = 1; ; tries++) {
            Answer answer = attempt(gateway, call, tries);
            if (!again(answer.status())) {
                log.count("requests acknowledged");
                return answer;
            }
            if (patience.over()) {
                log.count("requests given up");
                return Answer.none(tries);
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
        Call call = new Call("POST", "/api/auth/login", login, null);
        Answer answer = attempt(gateway.with(null), call, 1);
        if (answer.ok()) {
            gateway = gateway.with("Bearer " + answer.body().path("accessToken").asString(""));
        }
    }

    private Answer attempt(JsonApi api, Call call, int tries) {
        log.count("requests sent");
        Map<String, String> headers =
                call.idempotencyKey() == null ? Map.of() : Map.of("Idempotency-Key", call.idempotencyKey());
        long begin = System.nanoTime();
        boolean answered = false;
        try {
            JsonApi.Reply reply = api.send(call.method(), call.path(), call.body(), headers, TIMEOUT);
            answered = true;
            return new Answer(reply.status(), reply.body(), tries);
        } catch (StackException nobody) {
            return Answer.none(tries);
        } finally {
            times.note(call.method() + " " + call.path(), begin, answered);
        }
    }
}
