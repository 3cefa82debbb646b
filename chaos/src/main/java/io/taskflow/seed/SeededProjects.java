package io.taskflow.seed;

import io.taskflow.demo.Person;
import io.taskflow.local.StackException;
import io.taskflow.local.command.Console;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.http.JsonApi.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes projects through the public interface, as fast as it lets one person. */
final class SeededProjects {
    private static final int UNAUTHORIZED = 401;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int MOST_TRIES = 100;
    private static final int SAY_EVERY = 100;

    private final Supplier<Person> login;
    private final String editorId;
    private final Console console;
    private JsonApi owner;

    /** @param login of the owner: again wherever a token has expired */
    SeededProjects(Supplier<Person> login, String editorId, Console console) {
        this.login = login;
        this.owner = login.get().api();
        this.editorId = editorId;
        this.console = console;
    }

    List<SeededProject> make(int count) {
        List<SeededProject> made = new ArrayList<>();
        int[] sameTheme = new int[Theme.ALL.size()];
        while (made.size() < count) {
            int theme = made.size() % Theme.ALL.size();
            made.add(make(Theme.ALL.get(theme), sameTheme, theme));
            if (made.size() % SAY_EVERY == 0 || made.size() == count) {
                console.line("  %d of %d projects".formatted(made.size(), count));
            }
        }
        return made;
    }

    /** With the next key of its theme that is free: WEB, WEB2, WEB3, … */
    private SeededProject make(Theme theme, int[] sameTheme, int index) {
        while (true) {
            int number = ++sameTheme[index];
            String suffix = number == 1 ? "" : Integer.toString(number);
            Map<String, String> body =
                    Map.of("key", theme.key() + suffix, "name", (theme.name() + " " + suffix).strip());
            Reply reply = send("POST", "/api/projects", body);
            if (reply.ok()) {
                String id = reply.body().path("id").asString();
                require(send("PUT", "/api/projects/" + id + "/members/" + editorId, Map.of("role", "EDITOR")));
                return new SeededProject(UUID.fromString(id), theme.key() + suffix, theme);
            }
            if (reply.status() != CONFLICT) {
                require(reply);
            }
        }
    }

    /** The answer that is none of "too many requests" and not owed to a token that has expired. */
    private Reply send(String method, String path, @Nullable Object body) {
        for (int tries = 1; ; tries++) {
            Reply reply = owner.send(method, path, body);
            if (reply.status() == UNAUTHORIZED) {
                owner = login.get().api();
                reply = owner.send(method, path, body);
            }
            if (reply.status() != TOO_MANY || tries == MOST_TRIES) {
                return reply;
            }
            LockSupport.parkNanos(Duration.ofSeconds(
                            reply.headers().firstValueAsLong("Retry-After").orElse(1))
                    .toNanos());
        }
    }

    private static void require(Reply reply) {
        if (!reply.ok()) {
            throw new StackException("A project could not be made: " + reply.status() + " " + reply.body());
        }
    }
}
