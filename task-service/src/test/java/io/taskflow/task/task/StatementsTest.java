package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.Statements;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often a request goes to the database: a number that should not grow unnoticed. */
@TaskServiceTest
class StatementsTest {
    private final People people;
    private final Statements statements;

    @Autowired
    StatementsTest(People people, Statements statements) {
        this.people = people;
        this.statements = statements;
    }

    @Test
    void are_few() {
        Caller alice = people.stranger("alice");
        UUID project = alice.project();
        UUID task = alice.task(project, "First");
        String create = "{\"projectId\":\"%s\",\"title\":\"Second\"}".formatted(project);

        // number, role and last position, task, outbox
        assertThat(statements.during(() -> alice.post("/api/tasks", create))).hasSize(4);
        assertThat(statements.during(() ->
                        alice.post("/api/tasks", "{\"title\":\"Mine\",\"assigneeId\":\"%s\"}".formatted(alice.id()))))
                .as(
                        "the INBOX is made first: number, lock, number, project, member, two events; and the assignee is looked up")
                .hasSize(4 + 7 + 1);
        // and the alarms, whether it is due at a moment or on a day
        String due = create.replace(
                "\"Second\"", "\"Second\",\"assigneeId\":\"" + alice.id() + "\",\"dueOn\":\"2090-01-01\"");
        assertThat(statements.during(() -> alice.post("/api/tasks", due))).hasSize(4 + 1 + 1);
        assertThat(statements.during(
                        () -> alice.post("/api/tasks", create.replace("}", ",\"dueAt\":\"2090-01-01T00:00:00Z\"}"))))
                .hasSize(4 + 1);
        // and the key: lock, answer before, answer kept
        assertThat(statements.during(() -> alice.post("/api/tasks", create, "Idempotency-Key", "k")))
                .hasSize(7);
        // and the labels as the project writes them
        assertThat(statements.during(() ->
                        alice.post("/api/tasks", create.replace("}", ",\"labels\":[\"new\",\"New\",\"other\"]}"))))
                .hasSize(5);
        // lock of the task with the role, task with the role, activity, outbox
        assertThat(statements.during(() -> alice.patch("/api/tasks/" + task, "{\"title\":\"New\"}")))
                .hasSize(4);
        assertThat(statements.during(() -> alice.patch("/api/tasks/" + task, "{\"dueAt\":\"2090-01-01T00:00:00Z\"}")))
                .as("and the alarms")
                .hasSize(5);
        assertThat(statements.during(() -> alice.patch("/api/tasks/" + task, "{\"title\":\"New\"}")))
                .as("what changes nothing")
                .hasSize(1);
        // role, lock of the project, its members, lock of the task
        assertThat(statements.during(() -> alice.patch("/api/tasks/" + task, "{\"parentId\":null}")))
                .as("what changes nothing, with the project held")
                .hasSize(4);
        // and, before, whether it recurs; then the project would be locked; and who watches it
        assertThat(statements.during(() -> alice.patch("/api/tasks/" + task, "{\"status\":\"IN_PROGRESS\"}")))
                .hasSize(6);
        assertThat(statements.during(() -> alice.get("/api/tasks/" + task))).hasSize(1);
        assertThat(statements.during(() -> alice.get("/api/tasks"))).hasSize(1);
        assertThat(statements.during(() -> alice.get("/api/tasks?view=card")))
                .singleElement()
                .asString()
                .doesNotContain("t.description,");
        assertThat(statements.during(() -> alice.get("/api/tasks?projectId=" + project)))
                .hasSize(1);
        // which words are common is read once in ten minutes
        alice.get("/api/tasks?q=new");
        // words to look for, tasks
        assertThat(statements.during(() -> alice.get("/api/tasks?status=OPEN&q=new")))
                .hasSize(2);
        assertThat(statements.during(() -> alice.get("/api/tasks?sort=relevance&q=new")))
                .hasSize(2);
        // and which of the words is the rarest
        assertThat(statements.during(() -> alice.get("/api/tasks?sort=relevance&q=new+task")))
                .hasSize(3);
        String key = alice.get("/api/tasks/" + task).at("/key");
        assertThat(statements.during(() -> alice.get("/api/tasks/by-key/" + key)))
                .hasSize(1);
        UUID elsewhere = alice.project();
        UUID moves = alice.task(project, "Moves");
        // role; both projects and their members; task, former key, watchers, number, role and last position; task,
        // activity, outbox
        assertThat(statements.during(
                        () -> alice.patch("/api/tasks/" + moves, "{\"projectId\":\"%s\"}".formatted(elsewhere))))
                .hasSize(13);
        // role, comments
        assertThat(statements.during(() -> alice.get("/api/tasks/" + task + "/comments")))
                .hasSize(2);
        assertThat(statements.during(() -> alice.get("/api/tasks/" + task + "/activity")))
                .hasSize(2);
        // task with the role, watchers, comment, outbox
        assertThat(statements.during(() -> alice.post("/api/tasks/" + task + "/comments", "{\"text\":\"Said\"}")))
                .hasSize(4);
        // role, lock of the project, its members, lock of the task, those under it, task, activity, outbox
        assertThat(statements.during(() -> alice.delete("/api/tasks/" + task))).hasSize(8);
    }
}
