package io.taskflow.demo;

import io.taskflow.local.http.JsonApi;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One task's way: created by one person, announced live and by e-mail to another, with a priority suggested for it. */
public final class Walk {

    private static final String TASK_CREATED = "io.taskflow.task.created.v1";
    private static final int KEY_BOUND = 36 * 36 * 36 * 36 * 36;

    private final Stage stage;
    private final Consumer<String> report;
    private final String suffix;

    /** A walk through a running system; every step is reported on one line. */
    public Walk(Stage stage, Consumer<String> report) {
        this.stage = stage;
        this.report = report;
        this.suffix = Integer.toString(ThreadLocalRandom.current().nextInt(KEY_BOUND), 36);
    }

    /** Walks, and gives the task's id; throws with the name of the first thing that did not happen. */
    public String run() {
        Person author = person("author");
        Person assignee = person("assignee");
        String project = project(author);
        member(author, project, assignee);
        try (LiveUpdates live = new LiveUpdates(assignee)) {
            report.accept("WebSocket open for " + assignee.username());
            return task(author, assignee, project, live);
        }
    }

    private Person person(String role) {
        Stopwatch watch = new Stopwatch();
        Person person = stage.person(role, suffix);
        report.accept("%s (%s) is logged in, %d ms".formatted(person.username(), person.id(), watch.millis()));
        return person;
    }

    private String project(Person author) {
        Stopwatch watch = new Stopwatch();
        String key = ("W" + suffix).toUpperCase(Locale.ROOT);
        JsonNode project = author.api().require("POST", "/api/projects", Map.of("key", key, "name", "Walk " + suffix));
        String id = project.path("id").asString();
        report.accept("created project %s (%s), %d ms".formatted(key, id, watch.millis()));
        return id;
    }

    /** The task service hears of a new person over the bus, so the first attempts may come too early. */
    private void member(Person author, String project, Person assignee) {
        Stopwatch watch = new Stopwatch();
        String path = "/api/projects/" + project + "/members/" + assignee.id();
        Await.first("The membership of " + assignee.username(), () -> {
            JsonApi.Reply reply = author.api().send("PUT", path, Map.of("role", "EDITOR"));
            return reply.ok() ? reply : null;
        });
        report.accept("%s is an editor of it, %d ms".formatted(assignee.username(), watch.millis()));
    }

    private String task(Person author, Person assignee, String project, LiveUpdates live) {
        String title = "Urgent: the production server is down, walk " + suffix;
        Stopwatch creating = new Stopwatch();
        JsonNode task = author.api()
                .require(
                        "POST",
                        "/api/tasks",
                        Map.of("title", title, "projectId", project, "assigneeId", assignee.id()));
        Stopwatch since = new Stopwatch();
        long createMillis = creating.millis();
        String id = task.path("id").asString();
        report.accept("201 for task %s (%s), %d ms".formatted(task.path("key").asString(), id, createMillis));
        hearOf(id, live, since);
        findSuggestion(id, author, since);
        findMail(title, assignee, since);
        return id;
    }

    private void hearOf(String taskId, LiveUpdates live, Stopwatch since) {
        LiveUpdates.Frame frame =
                Await.first("task.created on the WebSocket", () -> live.first(event -> isCreated(event, taskId)));
        report.accept("task.created on the WebSocket (event %s), %d ms after the 201"
                .formatted(frame.event().path("id").asString(), since.millisAt(frame.nanos())));
    }

    private void findSuggestion(String taskId, Person author, Stopwatch since) {
        JsonNode suggestion = Await.first("The priority suggestion", () -> priority(author, taskId));
        report.accept("priority %s suggested (%s), %d ms after the 201"
                .formatted(
                        suggestion.path("priority").asString("?"),
                        suggestion.path("id").asString(),
                        since.millis()));
    }

    private void findMail(String title, Person assignee, Stopwatch since) {
        String subject = Await.first(
                "The e-mail to " + assignee.email(),
                () -> stage.subjectOfMail(assignee.email(), title).orElse(null));
        report.accept("e-mail \"%s\" to %s, %d ms after the 201".formatted(subject, assignee.email(), since.millis()));
    }

    private static boolean isCreated(JsonNode event, String taskId) {
        return event.path("type").asString("").equals(TASK_CREATED)
                && event.at("/data/task/id").asString("").equals(taskId);
    }

    private static @Nullable JsonNode priority(Person author, String taskId) {
        JsonNode suggestions = author.api().require("GET", "/api/tasks/" + taskId + "/suggestions", null);
        return suggestions
                .path("items")
                .valueStream()
                .filter(suggestion -> suggestion.path("kind").asString("").equals("PRIORITY"))
                .findFirst()
                .orElse(null);
    }
}
