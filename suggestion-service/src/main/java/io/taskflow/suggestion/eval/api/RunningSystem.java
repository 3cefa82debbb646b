package io.taskflow.suggestion.eval.api;

import io.taskflow.suggestion.eval.api.Api.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A running system, and who asks it.
 *
 * @param administrator sees when what was imported has been learned
 */
public record RunningSystem(Api user, Api administrator) {
    private static final Duration LEARNING = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int QUIET = 3;

    /** Of the environment: {@code TASKFLOW_EVAL_API}, {@code …_USER} and {@code …_ADMIN}, each a name, a colon and a password. */
    public static RunningSystem of(Map<String, String> environment) {
        String gateway = environment.getOrDefault("TASKFLOW_EVAL_API", "");
        return new RunningSystem(
                new Api(gateway, login(environment.getOrDefault("TASKFLOW_EVAL_USER", ""))),
                new Api(gateway, login(environment.getOrDefault("TASKFLOW_EVAL_ADMIN", ""))));
    }

    private static Login login(String both) {
        String[] parts = both.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("TASKFLOW_EVAL_USER and TASKFLOW_EVAL_ADMIN have to be name:password");
        }
        return new Login(parts[0], parts[1]);
    }

    /** Waits until all events have been heard and all texts read, seen some times in a row; half an hour at most. */
    void awaitLearned() {
        Instant end = Instant.now().plus(LEARNING);
        for (int quiet = 0; quiet < QUIET; quiet = isQuiet() ? quiet + 1 : 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalArgumentException(
                        "The system has not read what was imported within " + LEARNING.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isQuiet() {
        JsonNode state = administrator.get("/api/admin/system");
        return waiting(state, "outboxes", "service", "task-service", "waiting")
                        + waiting(state, "queues", "queue", "suggestion-service.events", "messages")
                        + waiting(state, "work", "work", "vectors", "waiting")
                == 0;
    }

    /** What is not known waits. */
    private static long waiting(JsonNode state, String list, String key, String name, String count) {
        return StreamSupport.stream(state.path(list).spliterator(), false)
                .filter(one -> one.path(key).asString().equals(name))
                .mapToLong(one -> one.path(count).asLong(1))
                .findFirst()
                .orElse(1);
    }
}
