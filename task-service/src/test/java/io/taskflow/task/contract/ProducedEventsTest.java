package io.taskflow.task.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What this service really says on the bus keeps the published schemas, and looks like the published samples. */
@TaskServiceTest
class ProducedEventsTest {
    private static final List<EventType<?>> PRODUCED = List.of(
            EventTypes.PROJECT_CREATED,
            EventTypes.PROJECT_UPDATED,
            EventTypes.PROJECT_DELETED,
            EventTypes.PROJECT_MEMBER_ADDED,
            EventTypes.PROJECT_MEMBER_REMOVED,
            EventTypes.TASK_CREATED,
            EventTypes.TASK_UPDATED,
            EventTypes.TASK_DELETED,
            EventTypes.TASK_DUE_SOON,
            EventTypes.TASK_OVERDUE,
            EventTypes.TASK_REMINDER,
            EventTypes.TASK_RELATION_ADDED,
            EventTypes.TASK_RELATION_REMOVED,
            EventTypes.TASK_WATCHER_ADDED,
            EventTypes.TASK_WATCHER_REMOVED,
            EventTypes.COMMENT_CREATED,
            EventTypes.COMMENT_UPDATED,
            EventTypes.COMMENT_DELETED,
            EventTypes.SUGGESTION_ACCEPTED,
            EventTypes.SUGGESTION_DISMISSED,
            EventTypes.SUGGESTION_REOPENED);

    private final People people;
    private final Bus bus;

    @Autowired
    ProducedEventsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
    }

    @Test
    void keep_their_schemas_and_have_their_samples_shape() {
        UUID project = live();

        List<Bus.Heard> heard = Awaitility.await()
                .until(
                        () -> bus.mentioning(project).stream()
                                .filter(event ->
                                        event.json().path("source").asString("").equals("/taskflow/task-service"))
                                .toList(),
                        events -> events.stream().anyMatch(event -> event.key().equals("project.deleted")));

        assertThat(heard.stream().map(Bus.Heard::key).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        PRODUCED.stream().map(EventType::routingKey).toList());
        for (Bus.Heard event : heard) {
            EventType<?> type = PRODUCED.stream()
                    .filter(known -> known.routingKey().equals(event.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(ContractSamples.violations(type, event.text()))
                    .as(event.text())
                    .isEmpty();
            assertThat(shape(event.text())).as(event.key()).isEqualTo(shape(ContractSamples.sample(type)));
        }
    }

    /** A project's whole life, with everything in it that this service has words for. */
    private UUID live() {
        Caller alice = people.regular("alice");
        Caller bob = people.regular("bob");
        UUID project = alice.project();
        alice.patch("/api/projects/" + project, "{\"name\":\"Renamed\",\"description\":\"Said\"}");
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);
        UUID task = alice.task(project, "Plain");
        due(alice, project, Instant.now().plusSeconds(3600), "task.due-soon");
        due(alice, project, Instant.now().minusSeconds(3600), "task.overdue");
        String reminded = "{\"projectId\": \"%s\", \"title\": \"Reminded\", \"reminders\": [\"%s\"]}"
                .formatted(project, Instant.now().plusSeconds(1));
        assertThat(bus.awaitKeys(2, alice.post("/api/tasks", reminded).id())).contains("task.reminder");
        bob.put("/api/tasks/" + task + "/watchers/me", null);
        bob.delete("/api/tasks/" + task + "/watchers/me");
        comment(alice, task);
        String relation = "/api/tasks/" + task + "/relations/RELATES_TO/" + alice.task(project, "Other");
        alice.put(relation, null);
        alice.delete(relation);
        decide(alice, project, task, "accept");
        UUID dismissed = decide(alice, project, task, "dismiss");
        alice.post("/api/tasks/" + task + "/suggestions/" + dismissed + "/undo", null);
        alice.patch("/api/tasks/" + task, """
                {"description": "d", "status": "DONE", "dueAt": "2030-01-01T00:00:00Z", "assigneeId": "%s", "labels": ["l"],
                 "priority": "LOW"}""".formatted(bob.id()));
        alice.delete("/api/projects/" + project + "/members/" + bob.id());
        alice.delete("/api/projects/" + project);
        return project;
    }

    private void due(Caller alice, UUID project, Instant at, String told) {
        String task = "{\"projectId\": \"%s\", \"title\": \"Due\", \"dueAt\": \"%s\"}".formatted(project, at);
        assertThat(bus.awaitKeys(2, alice.post("/api/tasks", task).id())).contains(told);
    }

    private static void comment(Caller alice, UUID task) {
        String comments = "/api/tasks/" + task + "/comments";
        UUID id = alice.post(comments, "{\"text\": \"Said\"}").id();
        alice.patch(comments + "/" + id, "{\"text\": \"Said better\"}");
        alice.delete(comments + "/" + id);
    }

    private UUID decide(Caller alice, UUID project, UUID task, String decision) {
        UUID id = UUID.randomUUID();
        bus.publish(EventTypes.SUGGESTION_CREATED, SampleSuggestion.about(project, task, id));
        Awaitility.await()
                .until(() -> alice.post("/api/tasks/" + task + "/suggestions/" + id + "/" + decision, null)
                                .status()
                        == 200);
        return id;
    }

    /** Where the whole of an event has fields; not what is in them, and not inside of what may be empty. */
    private static Set<String> shape(String json) {
        JsonNode event = JsonMapper.shared().readTree(json);
        Set<String> fields = new TreeSet<>();
        event.propertyNames().stream()
                .filter(name -> !Set.of("traceparent", "correlationid", "actor").contains(name))
                .forEach(name -> fields.add("/" + name));
        event.path("data").properties().forEach(part -> {
            fields.add("/data/" + part.getKey());
            part.getValue().propertyNames().forEach(name -> fields.add("/data/" + part.getKey() + "/" + name));
        });
        return fields;
    }
}
