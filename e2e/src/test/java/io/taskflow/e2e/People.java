package io.taskflow.e2e;

import static org.awaitility.Awaitility.await;

import io.taskflow.demo.Person;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.stack.DemoLogins;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** People who come to the system for one test. */
public final class People {

    private static final String PASSWORD = "Journeys-end-7";
    private static final Duration ADMINS_SHIFT = Duration.ofMinutes(1);

    private static @Nullable Person admin;
    private static long adminSince;

    private People() {}

    /** Somebody who has just registered and logged in. */
    public static Person somebodyNew(RunningSystem system) {
        String name = "p" + UUID.randomUUID().toString().substring(0, 8);
        return Person.newcomer(system.stack(), name, PASSWORD);
    }

    /**
     * One of the administrators, with a token that is good for four minutes at least. The same for a while: Keycloak refuses a login as
     * long as it is still noting another of the same person.
     */
    public static synchronized Person admin(RunningSystem system) {
        Person known = admin;
        if (known == null || System.nanoTime() - adminSince > ADMINS_SHIFT.toNanos()) {
            adminSince = System.nanoTime();
            known = newAdmin(system);
            admin = known;
        }
        return known;
    }

    private static Person newAdmin(RunningSystem system) {
        var login = DemoLogins.ALL.stream()
                .filter(each -> each.roles().contains("admin"))
                .findFirst()
                .orElseThrow();
        return Person.login(system.addresses().gateway(), login.username(), login.password());
    }

    /** A project of that person's. */
    public static JsonNode project(Person owner) {
        String key = "P" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        return owner.api().require("POST", "/api/projects", Map.of("key", key, "name", "Journey " + key));
    }

    /** Lets somebody into a project, as soon as it has been heard who that is. */
    public static void letIn(Person owner, JsonNode project, String who) {
        String path = "/api/projects/" + id(project) + "/members/" + who;
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        owner.api().send("PUT", path, Map.of("role", "EDITOR")).ok());
    }

    /** A task in that project. */
    public static JsonNode task(Person author, JsonNode project, String title) {
        return author.api().require("POST", "/api/tasks", Map.of("title", title, "projectId", id(project)));
    }

    /** The id in an answer. */
    public static String id(JsonNode resource) {
        return resource.path("id").asString();
    }

    /** Sends a request in somebody's name. */
    public static JsonApi.Reply send(Person person, String method, String path, Object body) {
        return person.api().send(method, path, body);
    }
}
