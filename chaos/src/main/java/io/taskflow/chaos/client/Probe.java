package io.taskflow.chaos.client;

import io.taskflow.chaos.timeline.Span;
import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.stack.LocalStack;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Walks the whole way again and again until it leads to its end: a login, a write, what is suggested for it, who is notified. */
public final class Probe {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PER_CALL = Duration.ofSeconds(3);

    private final String gateway;
    private final Team team;

    /** Somebody of their own; everything has to be up for that. */
    public Probe(LocalStack stack) {
        this.gateway = stack.addresses().gateway();
        this.team = Team.gather(stack, 0);
    }

    /** How long it took; two minutes if it never did. */
    public double secondsUntilAllWorks() {
        Span span = Span.of(PATIENCE);
        JsonApi author = first(span, () -> login(team.author()));
        JsonApi assignee = first(span, () -> login(team.assignee()));
        if (author != null && assignee != null) {
            String task = first(span, () -> write(author));
            if (task != null) {
                span.await(() -> tells(author, "/api/tasks/" + task + "/suggestions", "\"PRIORITY\"")
                        && tells(assignee, "/api/notifications", task));
            }
        }
        return span.seconds();
    }

    private @Nullable JsonApi login(String username) {
        JsonApi anonymous = JsonApi.at(gateway);
        JsonApi.Reply reply =
                send(anonymous, "POST", "/api/auth/login", Map.of("username", username, "password", Team.PASSWORD));
        return reply == null || !reply.ok()
                ? null
                : anonymous.with("Bearer " + reply.body().path("accessToken").asString(""));
    }

    private @Nullable String write(JsonApi author) {
        String mark = UUID.randomUUID().toString();
        JsonApi.Reply reply = send(
                author,
                "POST",
                "/api/tasks",
                Map.of(
                        "title",
                        "Does all work again?",
                        "description",
                        mark,
                        "projectId",
                        team.projectId(),
                        "assigneeId",
                        team.assigneeId()));
        return reply == null || !reply.ok() ? null : reply.body().path("id").asString("");
    }

    private static boolean tells(JsonApi person, String path, String what) {
        JsonApi.Reply reply = send(person, "GET", path, null);
        return reply != null && reply.ok() && reply.body().toString().contains(what);
    }

    private static JsonApi.@Nullable Reply send(JsonApi api, String method, String path, @Nullable Object body) {
        try {
            return api.send(method, path, body, Map.of(), PER_CALL);
        } catch (StackException nobody) {
            return null;
        }
    }

    private static <T> @Nullable T first(Span span, Supplier<@Nullable T> attempt) {
        while (true) {
            T found = attempt.get();
            if (found != null || span.over()) {
                return found;
            }
            Span.pass(Duration.ofMillis(200));
        }
    }
}
