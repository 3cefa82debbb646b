package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The attacker's side. */
@TaskServiceTest
class ForeignTasksTest {
    private final People people;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    ForeignTasksTest(People people) {
        this.people = people;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private Caller member(String name, String role) {
        Caller caller = people.register(name);
        Awaitility.await().until(() -> alice.invite(project, caller, role).status() == 200);
        return caller;
    }

    @Test
    void a_stranger_finds_no_task_on_any_verb() {
        UUID task = alice.task(project, "Secret");
        Caller mallory = people.regular("mallory");
        String path = "/api/tasks/" + task;

        assertThat(mallory.get(path).status()).isEqualTo(404);
        assertThat(mallory.patch(path, "{\"title\":\"Mine\"}").status()).isEqualTo(404);
        assertThat(mallory.delete(path).status()).isEqualTo(404);
        assertThat(mallory.get(path + "/suggestions").status()).isEqualTo(404);
        assertThat(mallory.post(path + "/suggestions/" + UUID.randomUUID() + "/accept", null)
                        .status())
                .isEqualTo(404);
        assertThat(mallory.post(path + "/suggestions/" + UUID.randomUUID() + "/dismiss", null)
                        .status())
                .isEqualTo(404);
        assertThat(mallory.get("/api/tasks?q=Secret").json().at("/items")).isEmpty();
        assertThat(mallory.get("/api/tasks?projectId=" + project).json().at("/items"))
                .isEmpty();
        assertThat(alice.get(path).at("/title")).isEqualTo("Secret");
    }

    @Test
    void a_stranger_neither_adds_to_a_project_nor_refers_to_its_tasks() {
        UUID task = alice.task(project, "Secret");
        Caller mallory = people.regular("mallory");

        Caller.Reply into = mallory.post("/api/tasks", "{\"title\":\"Mine\",\"projectId\":\"%s\"}".formatted(project));
        Caller.Reply under = mallory.post("/api/tasks", "{\"title\":\"Mine\",\"parentId\":\"%s\"}".formatted(task));

        assertThat(into.status()).isEqualTo(404);
        assertThat(under.status()).isEqualTo(400);
        assertThat(under.text()).doesNotContain("Secret");
    }

    @Test
    void a_viewer_sees_and_does_not_touch() {
        String task = "/api/tasks/" + alice.task(project, "Look");
        Caller bob = member("bob", "VIEWER");

        assertThat(bob.get(task).status()).isEqualTo(200);
        assertThat(bob.patch(task, "{\"title\":\"Mine\"}").status()).isEqualTo(403);
        assertThat(bob.delete(task).status()).isEqualTo(403);
        assertThat(bob.post("/api/tasks", "{\"title\":\"Mine\",\"projectId\":\"%s\"}".formatted(project))
                        .status())
                .isEqualTo(403);
        assertThat(alice.get(task).etag()).isEqualTo("\"1\"");
    }

    @Test
    void an_editor_does() {
        String task = "/api/tasks/" + alice.task(project, "Work");
        Caller bob = member("bob", "EDITOR");

        assertThat(bob.patch(task, "{\"title\":\"Ours\"}").status()).isEqualTo(200);
        assertThat(bob.delete(task).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "key", "number", "status", "reporterId", "position", "version", "createdAt", "completedAt"
            })
    void a_creator_does_not_decide_what_the_service_decides(String field) {
        Caller.Reply reply = alice.post("/api/tasks", "{\"title\":\"Mine\",\"%s\":\"1\"}".formatted(field));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1", "00000000-0000-0000-0000-000000000000", "' or 1=1"})
    void an_id_that_nothing_has_is_not_found(String id) {
        assertThat(alice.get("/api/tasks/{id}", id).status()).isEqualTo(404);
    }

    @Test
    void without_a_token_there_is_nothing_to_see() {
        assertThat(people.nobody().get("/api/tasks").status()).isEqualTo(401);
        assertThat(people.nobody().post("/api/tasks", "{\"title\":\"x\"}").status())
                .isEqualTo(401);
    }

    @Test
    void tasks_in_their_hundreds_of_characters_are_refused_before_the_database_sees_them() {
        assertThat(title("x".repeat(200)).status()).isEqualTo(201);
        assertThat(title("🚀".repeat(200)).status()).isEqualTo(201);
        assertThat(title("x".repeat(201)).at("/errors/0/pointer")).isEqualTo("/title");
        assertThat(title("   ").at("/errors/0/pointer")).isEqualTo("/title");
        assertThat(alice.post("/api/tasks", "{\"title\":\"x\",\"description\":\"%s\"}".formatted("y".repeat(20_001)))
                        .at("/errors/0/pointer"))
                .isEqualTo("/description");
        assertThat(alice.post("/api/tasks", "{\"title\":\"%s\"}".formatted("z".repeat(3_000_000)))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udfff\\ud800"})
    void text_that_is_no_text_is_refused(String text) {
        Caller.Reply reply = title(text);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:59:59-18:00", "0000-01-01T00:00:00+01:00", "2030-01-01T00:00:00"})
    void a_moment_that_cannot_be_answered_is_refused(String moment) {
        Caller.Reply reply = alice.post("/api/tasks", "{\"title\":\"x\",\"dueAt\":\"%s\"}".formatted(moment));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/dueAt");
    }

    private Caller.Reply title(String title) {
        return alice.post("/api/tasks", "{\"title\":\"%s\"}".formatted(title));
    }
}
