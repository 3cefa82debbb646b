package io.taskflow.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TaskServiceTest
class ProjectsTest {
    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Caller alice;

    @Autowired
    ProjectsTest(People people, Bus bus, JdbcClient jdbc, TransactionTemplate transaction) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someone() {
        alice = people.regular("alice");
    }

    private String key() {
        return "K" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private Caller.Reply create(String key) {
        return alice.post(
                "/api/projects", "{\"key\":\"%s\",\"name\":\"Website\",\"description\":\"All of it\"}".formatted(key));
    }

    @Test
    void creating_one_answers_with_it_and_makes_the_caller_its_owner() {
        String key = key();

        Caller.Reply reply = create(key);

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.headers().getLocation()).hasToString("/api/projects/" + reply.id());
        assertThat(reply.etag()).isEqualTo("\"1\"");
        assertThat(reply.at("/key")).isEqualTo(key);
        assertThat(reply.at("/role")).isEqualTo("OWNER");
        assertThat(alice.get("/api/projects/" + reply.id()).text()).isEqualTo(reply.text());
    }

    @Test
    void creating_one_is_told_first_and_its_owner_after_it() {
        UUID project = create(key()).id();

        assertThat(bus.awaitKeys(2, project)).containsExactly("project.created", "project.member-added");
    }

    @Test
    void a_key_is_taken_once() {
        String key = key();
        create(key);

        Caller.Reply again = create(key);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("/problems/conflict");
        assertThat(again.at("/detail")).contains(key);
    }

    @Test
    void of_many_who_want_a_key_at_once_one_gets_it() {
        String key = key();

        List<Integer> answers = Together.run(8, i -> create(key).status());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void the_key_of_a_deleted_project_is_free_again() {
        String key = key();
        alice.delete("/api/projects/" + create(key).id());

        assertThat(create(key).status()).isEqualTo(201);
    }

    @Test
    void INBOX_is_a_reserved_key() {
        assertThat(create("INBOX").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "W", "WEB-1", "1WEB", "WEBSITEWEBSITE", "", "WEB\\n"})
    void a_key_is_2_to_10_capital_letters_and_digits(String key) {
        Caller.Reply reply = create(key);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/key");
    }

    @Test
    void a_repeated_request_with_its_idempotency_key_creates_nothing_more() {
        String body = "{\"key\":\"%s\",\"name\":\"Once\"}".formatted(key());

        Caller.Reply first = alice.post("/api/projects", body, "Idempotency-Key", "p1");
        Caller.Reply second = alice.post("/api/projects", body, "Idempotency-Key", "p1");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void a_patch_changes_what_it_names_and_says_so() {
        UUID project = create(key()).id();

        Caller.Reply reply = alice.patch("/api/projects/" + project, "{\"description\": null}", "If-Match", "\"1\"");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.etag()).isEqualTo("\"2\"");
        assertThat(reply.json().at("/description").isNull()).isTrue();
        assertThat(reply.at("/name")).isEqualTo("Website");
        var told = bus.await(3, project).getLast().json();
        assertThat(told.at("/sequence").asInt()).isEqualTo(2);
        assertThat(told.at("/data/changes").toString())
                .isEqualTo("[{\"field\":\"description\",\"from\":\"All of it\",\"to\":null}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "id", "version", "role", "personal", "createdAt", "inboxOwnerId", "members", "x"})
    void nothing_else_can_be_patched(String field) {
        UUID project = create(key()).id();

        Caller.Reply reply = alice.patch("/api/projects/" + project, "{\"%s\": null}".formatted(field));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/" + field);
    }

    @Test
    void a_stale_version_is_refused() {
        String project = "/api/projects/" + create(key()).id();
        alice.patch(project, "{\"name\": \"Newer\"}");

        Caller.Reply patch = alice.patch(project, "{\"name\": \"Stale\"}", "If-Match", "\"1\"");

        assertThat(patch.status()).isEqualTo(412);
        assertThat(patch.etag()).isEqualTo("\"2\"");
        assertThat(alice.delete(project, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(alice.get(project).at("/name")).isEqualTo("Newer");
    }

    @Test
    void deleting_one_deletes_its_tasks_and_tells_of_each() {
        UUID project = create(key()).id();
        UUID task = alice.task(project, "Goes along");

        assertThat(alice.delete("/api/projects/" + project).status()).isEqualTo(204);

        assertThat(alice.get("/api/projects/" + project).status()).isEqualTo(404);
        assertThat(alice.get("/api/tasks/" + task).status()).isEqualTo(404);
        assertThat(alice.delete("/api/projects/" + project).status()).isEqualTo(404);
        assertThat(bus.awaitKeys(3, project)).endsWith("project.deleted");
        assertThat(bus.awaitKeys(2, task)).containsExactly("task.created", "task.deleted");
    }

    private void manyTasks(UUID project) {
        UUID first = alice.task(project, "One of many");
        jdbc.sql("""
                insert into task (id, project_id, number, key, title, status, reporter_id, position, labels, version, created_at, updated_at)
                select gen_random_uuid(), project_id, number + n, key || n, 'Many', status, reporter_id, position || n, labels, 1, created_at, updated_at
                from task, generate_series(1, 450) n where id = ?""").param(first).update();
    }

    @Test
    void who_changes_a_task_and_who_deletes_the_project_do_not_wait_for_each_other_in_a_circle() {
        UUID project = create(key()).id();
        manyTasks(project);

        CompletableFuture<Integer> deletion = transaction.execute(status -> {
            jdbc.sql("select user_id from project_member where project_id = ? for share")
                    .param(project)
                    .query(UUID.class)
                    .list();
            var begun = CompletableFuture.supplyAsync(
                    () -> alice.delete("/api/projects/" + project).status(), Thread::startVirtualThread);
            await().until(() -> jdbc.sql(
                                    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                            .query(Integer.class)
                            .single()
                    > 0);
            assertThat(jdbc.sql("select id from task where project_id = ? for update")
                            .param(project)
                            .query(UUID.class)
                            .list())
                    .hasSize(451);
            return begun;
        });

        assertThat(deletion.join()).isEqualTo(204);
    }

    @Test
    void a_large_one_is_out_of_sight_at_once_and_goes_in_portions() {
        UUID project = create(key()).id();
        manyTasks(project);

        assertThat(alice.delete("/api/projects/" + project).status()).isEqualTo(204);

        assertThat(alice.get("/api/projects/" + project).status()).isEqualTo(404);
        assertThat(alice.get("/api/tasks?projectId=" + project).json().at("/items"))
                .isEmpty();
        assertThat(alice.get("/api/tasks?limit=200").json().at("/items").toString())
                .doesNotContain(project.toString());
        assertThat(bus.awaitKeys(3, project)).endsWith("project.deleted");
        assertThat(jdbc.sql("select count(*) from task where project_id = ? and deleted_at is null")
                        .param(project)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from project_deletion")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_person_sees_their_own_page_by_page() {
        alice = people.register("anna");
        List<String> mine = new ArrayList<>();
        IntStream.range(0, 5).forEach(i -> mine.add(alice.project().toString()));
        people.regular("mallory").project();

        List<String> seen = new ArrayList<>();
        Caller.Reply page = alice.get("/api/projects?limit=2");
        for (int pages = 0; pages < 3; pages++) {
            page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            page = alice.get("/api/projects?limit=2&cursor={c}", page.at("/nextCursor"));
        }

        assertThat(seen).isEqualTo(mine);
    }
}
