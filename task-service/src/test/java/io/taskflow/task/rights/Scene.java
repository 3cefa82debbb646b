package io.taskflow.task.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.contracts.suggestion.SuggestionKind;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import io.taskflow.contracts.task.Priority;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A project with everything in it that an operation may be about, made by its owner. */
final class Scene {
    private final Caller owner;
    private final UUID project;
    private final UUID task;
    private final UUID other;
    private final UUID guest;

    Scene(Caller owner, Caller guest) {
        this.owner = owner;
        this.guest = guest.id();
        this.project = owner.project();
        this.task = owner.task(project, "Secret");
        this.other = owner.task(project, "Other");
    }

    UUID project() {
        return project;
    }

    void invite(Caller member, String role) {
        invite(member, role, project);
    }

    private void invite(Caller member, String role, UUID place) {
        Awaitility.await().until(() -> owner.invite(place, member, role).status() == 200);
    }

    /** Another project, where this person, if in the first, has the same role. */
    private String elsewhere(Caller caller, String role) {
        UUID elsewhere = owner.project();
        if (!role.isEmpty()) {
            invite(caller, role, elsewhere);
        }
        return elsewhere.toString();
    }

    /** The path with what it stands for in this scene; only what it names is made. */
    String path(String template, Bus bus) {
        String path = template.replace("{task}", task.toString())
                .replace("{project}", project.toString())
                .replace("{other}", other.toString())
                .replace("{guest}", guest.toString())
                .replace("{owner}", owner.id().toString());
        if (path.contains("{key}")) {
            path = path.replace("{key}", owner.get("/api/tasks/" + task).at("/key"));
        }
        if (path.contains("{inbox}")) {
            path = path.replace(
                    "{inbox}", owner.post("/api/tasks", "{\"title\":\"Mine\"}").at("/projectId"));
        }
        if (path.contains("{comment}")) {
            path = path.replace("{comment}", comment().toString());
        }
        if (path.contains("{bulk}")) {
            path = path.replace("{bulk}", bulk());
        }
        if (path.contains("{filter}")) {
            path = path.replace("{filter}", filter().toString());
        }
        if (path.contains("{suggestion}")) {
            path = path.replace("{suggestion}", suggestion(bus).toString());
        }
        return path;
    }

    String body(String template, Caller caller, String role) {
        String body =
                template.contains("{elsewhere}") ? template.replace("{elsewhere}", elsewhere(caller, role)) : template;
        return body.replace("{project}", project.toString())
                .replace("{task}", task.toString())
                .replace(
                        "{newKey}",
                        "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    void relate() {
        assertThat(owner.put("/api/tasks/" + task + "/relations/BLOCKS/" + other, null)
                        .status())
                .isEqualTo(201);
    }

    /** What there is to see, for telling whether something has happened. */
    Map<String, String> state() {
        return Map.of(
                "task", owner.get("/api/tasks/" + task).text(),
                "tasks", owner.get("/api/tasks?projectId=" + project).text(),
                "project", owner.get("/api/projects/" + project).text(),
                "members", owner.get("/api/projects/" + project + "/members").text(),
                "comments", owner.get("/api/tasks/" + task + "/comments").text(),
                "filters", owner.get("/api/filters").text(),
                "watchers", owner.get("/api/tasks/" + task + "/watchers").text(),
                "relations", owner.get("/api/tasks/" + task + "/relations").text(),
                "suggestions", owner.get("/api/tasks/" + task + "/suggestions").text());
    }

    private UUID comment() {
        Reply made = owner.post("/api/tasks/" + task + "/comments", "{\"text\":\"Secret\"}");
        assertThat(made.status()).isEqualTo(201);
        return made.id();
    }

    private String bulk() {
        String one = "{\"op\":\"update\",\"id\":\"%s\",\"patch\":{\"title\":\"Secret, too\"}}".formatted(task);
        return owner.post("/api/tasks/bulk", "{\"operations\":[" + one + "]}").at("/bulkId");
    }

    private UUID filter() {
        Reply made = owner.post("/api/filters", "{\"name\":\"Secret\",\"query\":{\"q\":\"Secret\"}}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.id();
    }

    private UUID suggestion(Bus bus) {
        UUID id = UUID.randomUUID();
        var proposal = new SuggestionSnapshot(
                id,
                task,
                project,
                1,
                SuggestionKind.PRIORITY,
                SuggestionStatus.PROPOSED,
                Priority.HIGH,
                List.of(),
                0.8,
                List.of(),
                "Secret",
                new Engine(Engine.Kind.local, "rules-1", false),
                "1",
                "abc",
                1,
                Instant.parse("2026-01-02T03:04:05Z"));
        bus.publish(
                EventTypes.SUGGESTION_CREATED, "/taskflow/suggestion-service", id, 1, new SuggestionCreated(proposal));
        Awaitility.await()
                .until(() ->
                        owner.get("/api/tasks/" + task + "/suggestions").text().contains(id.toString()));
        return id;
    }
}
