package io.taskflow.task.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.task.command.OtherSystem;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Bus.Heard;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each way to write a task, by whatever door: one version more, one event, and in it the task as the next reader gets it. A new writer of
 * tasks has to be named here, with a test of its own.
 */
@TaskServiceTest
class TaskEventSnapshotsTest {
    private static final String RICH = """
            {"projectId": "%s", "title": "Pay", "description": "All of it", "priority": "HIGH", "dueAt": "2031-05-01T09:30:00+02:00",
             "labels": ["home", "Bank"], "reminders": ["PT1H"], "recurrence": {"rrule": "FREQ=WEEKLY", "timeZone": "Europe/Madrid"}}""";

    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    TaskEventSnapshotsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someone_with_a_project() {
        alice = people.regular("alice");
        project = alice.project();
    }

    @Test
    void no_other_class_writes_tasks() {
        JavaClass tasks = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.taskflow.task")
                .get("io.taskflow.task.task.Tasks");

        assertThat(tasks.getMethodCallsToSelf().stream()
                        .filter(call -> call.getTarget().getName().matches("add|save|delete|deleteSome"))
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .filter(writer -> !writer.equals("Tasks"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "CreateTask",
                        "NextTask",
                        "ChangeTask",
                        "MoveTask",
                        "DeleteTask",
                        "RestoreTask",
                        "TasksOfProject");
    }

    @Test
    void created_and_changed_over_http() {
        UUID task = alice.post("/api/tasks", RICH.formatted(project)).id();
        assertAgreed(task, 1);

        alice.patch(path(task), """
                {"title": "Pay it", "description": null, "priority": null, "dueAt": null, "dueOn": "2031-06-01", "labels": [],
                 "reminders": [], "assigneeId": "%s"}""".formatted(alice.id()));

        assertThat(fields(assertAgreed(task, 2)))
                .contains("title", "description", "priority", "dueAt", "dueOn", "labels", "assigneeId");
    }

    @Test
    void completed_with_its_next_occurrence() {
        UUID task = alice.post("/api/tasks", RICH.formatted(project)).id();

        alice.patch(path(task), "{\"status\": \"DONE\"}");

        assertAgreed(task, 2);
        assertAgreed(idOf("status=OPEN"), 1);
    }

    @Test
    void created_changed_and_deleted_in_bulk_and_undone() {
        UUID changed = alice.task(project, "Changed");
        UUID deleted = alice.task(project, "Deleted");
        Reply bulk = alice.post("/api/tasks/bulk", """
                {"operations": [{"op": "create", "task": {"projectId": "%s", "title": "Created"}},
                                {"op": "update", "id": "%s", "patch": {"title": "Newer", "status": "IN_PROGRESS"}},
                                {"op": "delete", "id": "%s"}]}""".formatted(project, changed, deleted));
        UUID created = UUID.fromString(bulk.at("/results/0/task/id"));
        assertAgreed(created, 1);
        assertAgreed(changed, 2);
        JsonNode before = alice.get(path(created)).json();

        alice.post("/api/tasks/bulk/" + bulk.at("/bulkId") + "/undo", null);

        assertGone(created, before, 2);
        assertAgreed(changed, 3);
        assertAgreed(deleted, 3);
    }

    @Test
    void created_changed_and_completed_by_commands() throws Exception {
        try (OtherSystem crm = new OtherSystem(bus, List.of(project))) {
            Awaitility.await()
                    .until(() -> alice.get("/api/projects/" + project + "/members")
                            .text()
                            .contains(crm.id().toString()));
            UUID create = crm.send("task.create", RICH.formatted(project));
            UUID task = UUID.fromString(
                    bus.awaitAnswer(create).json().path("subject").asString());
            assertAgreed(task, 1);

            bus.awaitAnswer(
                    crm.send("task.update", "{\"taskId\": \"%s\", \"title\": \"T\", \"labels\": []}".formatted(task)));
            assertAgreed(task, 2);

            bus.awaitAnswer(crm.send("task.complete", "{\"taskId\": \"%s\"}".formatted(task)));
            assertAgreed(task, 3);
        }
    }

    @Test
    void moved_with_what_is_under_it() {
        UUID parent = alice.task(project, "Parent");
        UUID child = childOf(parent);

        alice.patch(path(parent), "{\"projectId\": \"%s\", \"title\": \"Elsewhere\"}".formatted(alice.project()));

        assertThat(fields(assertAgreed(parent, 2))).contains("projectId", "key", "title");
        assertAgreed(child, 2);
    }

    @Test
    void deleted_and_restored() {
        UUID parent = alice.task(project, "Parent");
        UUID child = childOf(parent);
        JsonNode before = alice.get(path(parent)).json();

        alice.delete(path(parent));
        assertGone(parent, before, 2);
        assertAgreed(child, 2);

        alice.post(path(parent) + "/restore", null);
        assertAgreed(parent, 3);
    }

    @Test
    void left_by_who_had_it_to_do() {
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);
        UUID task = alice.task(project, "Bob's");
        alice.patch(path(task), "{\"assigneeId\": \"%s\"}".formatted(bob.id()));

        alice.delete("/api/projects/" + project + "/members/" + bob.id());

        assertThat(fields(assertAgreed(task, 3))).containsExactly("assigneeId");
    }

    @Test
    void gone_with_its_project() {
        UUID task = alice.task(project, "Gone");
        JsonNode before = alice.get(path(task)).json();

        alice.delete("/api/projects/" + project);

        assertGone(task, before, 2);
    }

    @Test
    void changed_by_a_suggestion_and_made_of_one() {
        UUID task = alice.task(project, "Plain");
        UUID suggestion = UUID.randomUUID();
        bus.publish(EventTypes.SUGGESTION_CREATED, SampleSuggestion.about(project, task, suggestion));
        String accept = path(task) + "/suggestions/" + suggestion + "/accept";
        Awaitility.await().until(() -> alice.post(accept, null).status() == 200);

        JsonNode now = alice.get(path(task)).json();
        assertAgreed(task, now.path("version").asInt());
        alice.get("/api/tasks?projectId=" + project)
                .json()
                .path("items")
                .forEach(made -> assertAgreed(
                        UUID.fromString(made.path("id").asString()),
                        made.path("version").asInt()));
        assertThat(bus.mentioning(suggestion)).isNotEmpty();
    }

    private static String path(UUID task) {
        return "/api/tasks/" + task;
    }

    private UUID childOf(UUID parent) {
        return alice.post(
                        "/api/tasks",
                        "{\"projectId\": \"%s\", \"parentId\": \"%s\", \"title\": \"Child\"}"
                                .formatted(project, parent))
                .id();
    }

    private UUID idOf(String filter) {
        return UUID.fromString(alice.get("/api/tasks?projectId=" + project + "&" + filter)
                .json()
                .at("/items/0/id")
                .asString());
    }

    /** So many events up to now, one for each version, the last with the task as a reader gets it. */
    private JsonNode assertAgreed(UUID task, int version) {
        JsonNode last = assertOneForEachVersion(task, version);
        assertThat(last.at("/data/task")).isEqualTo(alice.get(path(task)).json());
        return last;
    }

    private void assertGone(UUID task, JsonNode before, int version) {
        JsonNode last = assertOneForEachVersion(task, version);
        assertThat(last.path("type").asString()).isEqualTo("io.taskflow.task.deleted.v1");
        assertThat(alice.get(path(task)).status()).isEqualTo(404);
        assertThat(unversioned(last.at("/data/task"))).isEqualTo(unversioned(before));
        assertThat(last.at("/data/task/version").asInt()).isEqualTo(version);
    }

    private static JsonNode unversioned(JsonNode task) {
        return ((ObjectNode) task.deepCopy()).without(List.of("version", "updatedAt"));
    }

    private JsonNode assertOneForEachVersion(UUID task, int version) {
        List<JsonNode> events =
                bus.await(version, task).stream().map(Heard::json).toList();
        assertThat(events.stream().map(event -> event.path("sequence").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, version).boxed().toList());
        return events.getLast();
    }

    private static List<String> fields(JsonNode event) {
        return event.at("/data/changes")
                .valueStream()
                .map(change -> change.path("field").asString())
                .toList();
    }
}
