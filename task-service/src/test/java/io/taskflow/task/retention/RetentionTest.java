package io.taskflow.task.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TaskServiceTest
class RetentionTest {
    private final People people;
    private final Retention retention;
    private final JdbcClient jdbc;

    @Autowired
    RetentionTest(People people, Retention retention, JdbcClient jdbc) {
        this.people = people;
        this.retention = retention;
        this.jdbc = jdbc;
    }

    @Test
    void a_deleted_task_is_forgotten_after_a_month_with_its_suggestions() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        UUID old = alice.task(project, "Old");
        UUID young = alice.task(project, "Young");
        UUID living = alice.task(project, "Living");
        suggestion(old, "null");
        alice.delete("/api/tasks/" + old);
        alice.delete("/api/tasks/" + young);
        deletedLongAgo("task", old);

        retention.forget();

        assertThat(exists("task", old)).isFalse();
        assertThat(exists("task", young)).isTrue();
        assertThat(alice.get("/api/tasks/" + living).status()).isEqualTo(200);
    }

    @Test
    void a_deleted_project_is_forgotten_with_its_tasks_and_their_parts() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        UUID whole = alice.task(project, "Whole");
        UUID part = alice.task(project, "Part");
        alice.patch("/api/tasks/" + part, "{\"parentId\":\"%s\"}".formatted(whole));
        alice.delete("/api/projects/" + project);
        deletedLongAgo("task", whole);
        deletedLongAgo("task", part);
        deletedLongAgo("project", project);

        retention.forget();

        assertThat(exists("task", part)).isFalse();
        assertThat(exists("task", whole)).isFalse();
        assertThat(exists("project", project)).isFalse();
    }

    @Test
    void a_decided_suggestion_is_forgotten_and_one_that_waits_is_not() {
        Caller alice = people.regular("alice");
        UUID task = alice.task(alice.project(), "Living");
        UUID old = suggestion(task, "now() - interval '1 year'");
        UUID young = suggestion(task, "now()");
        UUID waiting = suggestion(task, "null");

        retention.forget();

        assertThat(exists("task_suggestion", old)).isFalse();
        assertThat(exists("task_suggestion", young)).isTrue();
        assertThat(exists("task_suggestion", waiting)).isTrue();
    }

    private UUID suggestion(UUID task, String decidedAt) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into task_suggestion (id, task_id, status, version, decided_at, proposal)
                values (?, ?, 'PROPOSED', 1, %s, '{}')""".formatted(decidedAt)).params(id, task).update();
        return id;
    }

    private void deletedLongAgo(String table, UUID id) {
        jdbc.sql("update " + table
                        + " set deleted_at = now() - interval '31 days' where id = ? and deleted_at is not null")
                .param(id)
                .update();
    }

    private boolean exists(String table, UUID id) {
        return jdbc.sql("select exists (select from " + table + " where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
