package io.taskflow.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.Removal;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is removed while their request waits for a lock is refused by it. */
@TaskServiceTest
class RemovedMembersTest {
    private final People people;
    private final DataSource database;
    private Caller alice;
    private Caller bob;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    RemovedMembersTest(People people, DataSource database) {
        this.people = people;
        this.database = database;
        this.alice = people.nobody();
        this.bob = people.nobody();
    }

    @BeforeEach
    void anOwnerBesides() {
        alice = people.regular("alice");
        bob = people.regular("bob");
        project = alice.project();
        task = alice.task(project, "Contested");
        Awaitility.await().until(() -> alice.invite(project, bob, "OWNER").status() == 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PUT    | /api/projects/{project}/members/{bob} | {'role':'EDITOR'}",
                "DELETE | /api/projects/{project}/members/{alice} | -",
                "PATCH  | /api/projects/{project} | {'name':'Mine'}",
                "DELETE | /api/projects/{project} | -",
                "POST   | /api/tasks | {'projectId':'{project}','title':'Mine'}",
                "PATCH  | /api/tasks/{task} | {'title':'Mine'}",
                "PATCH  | /api/tasks/{task} | {'assigneeId':'{alice}'}",
                "PATCH  | /api/tasks/{task} | {'status':'DONE'}",
                "DELETE | /api/tasks/{task} | -",
                "POST   | /api/tasks/{task}/suggestions/{suggestion}/dismiss | -",
                "POST   | /api/tasks/{task}/suggestions/{suggestion}/accept | -"
            })
    void are_refused_by_what_they_had_begun(String method, String path, @Nullable String body) {
        String place = filled(path);
        String json = body == null ? null : filled(body);

        Caller.Reply reply = new Removal(database).overtakes(project, bob, () -> switch (method) {
            case "PUT" -> bob.put(place, json);
            case "POST" -> bob.post(place, json);
            case "PATCH" -> bob.patch(place, json);
            default -> bob.delete(place);
        });

        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        assertThat(alice.get("/api/tasks/" + task).at("/title")).isEqualTo("Contested");
        assertThat(alice.get("/api/tasks/" + task).etag()).isEqualTo("\"1\"");
    }

    @Test
    void and_removals_and_changes_at_once_wait_in_no_circle() {
        for (int round = 0; round < 5; round++) {
            List<Integer> answers = Together.run(6, this::changeOrRemove);

            assertThat(answers)
                    .as("round " + round)
                    .allMatch(status -> List.of(200, 201, 204, 404).contains(status));
            assertThat(alice.invite(project, bob, "OWNER").status()).isEqualTo(200);
        }
    }

    private int changeOrRemove(int i) {
        return switch (i) {
            case 0 ->
                alice.delete("/api/projects/" + project + "/members/" + bob.id())
                        .status();
            case 1 ->
                bob.post("/api/tasks", filled("{'projectId':'{project}','title':'Another'}"))
                        .status();
            case 2 ->
                bob.patch("/api/tasks/" + task, filled("{'assigneeId':'{bob}'}"))
                        .status();
            default ->
                bob.patch("/api/tasks/" + task, "{\"title\":\"By %d\"}".formatted(i))
                        .status();
        };
    }

    private String filled(String template) {
        return template.replace('\'', '"')
                .replace("{project}", project.toString())
                .replace("{task}", task.toString())
                .replace("{alice}", alice.id().toString())
                .replace("{bob}", bob.id().toString())
                .replace(
                        "{suggestion}",
                        template.contains("{suggestion}") ? suggestion().toString() : "");
    }

    private UUID suggestion() {
        UUID id = UUID.randomUUID();
        JdbcClient.create(database)
                .sql("""
                        insert into task_suggestion (id, task_id, status, version, proposal)
                        values (?, ?, 'PROPOSED', 1, cast(? as jsonb))""")
                .params(id, task, """
                        {"id": "%s", "taskId": "%s", "projectId": "%s", "taskVersion": 1, "kind": "PRIORITY",
                         "status": "PROPOSED", "priority": "HIGH", "subtasks": [], "confidence": 0.8, "factors": [],
                         "rationale": "Because.", "engine": {"kind": "local", "model": "rules-1", "fallback": false},
                         "promptVersion": "1", "inputHash": "abc", "version": 1,
                         "createdAt": "2026-01-02T03:04:05Z"}""".formatted(id, task, project))
                .update();
        return id;
    }
}
