package io.taskflow.task.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.List;
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

    @Test
    void a_label_is_forgotten_when_no_task_has_it_not_even_a_deleted_one() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        UUID task = alice.task(project, "Labelled");
        label(alice, task, "\"kept\", \"dropped\"");
        UUID deleted = alice.task(project, "Deleted");
        label(alice, deleted, "\"deleted\"");
        label(alice, task, "\"kept\"");
        alice.delete("/api/tasks/" + deleted);

        retention.forget();
        assertThat(labels(project)).containsExactlyInAnyOrder("kept", "deleted");

        label(alice, task, "\"Kept\", \"DROPPED\"");
        assertThat(alice.get("/api/tasks/" + task).json().path("labels").toString())
                .isEqualTo("[\"kept\",\"DROPPED\"]");
    }

    /** More than one portion, while others take the same labels again and again. */
    @Test
    void a_label_that_somebody_takes_at_that_moment_is_not_forgotten() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        List<UUID> tasks = List.of(alice.task(project, "0"), alice.task(project, "1"), alice.task(project, "2"));
        jdbc.sql("insert into project_label select ?, 'l' || i, 'l' || i from generate_series(1, 1200) as i")
                .param(project)
                .update();

        Together.run(12, i -> {
            if (i % 4 == 0) {
                retention.forget();
            } else {
                label(alice, tasks.get(i % 4 - 1), "\"l%d\", \"l%d\"".formatted(i, 500 + i));
            }
            return i;
        });
        retention.forget();

        assertThat(labels(project))
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("""
                        select distinct unnest(label_keys) as key from task where project_id = ?""")
                        .param(project)
                        .query((row, number) -> row.getString("key"))
                        .list());
    }

    private static void label(Caller caller, UUID task, String labels) {
        assertThat(caller.patch("/api/tasks/" + task, "{\"labels\":[" + labels + "]}")
                        .status())
                .isEqualTo(200);
    }

    private List<String> labels(UUID project) {
        return jdbc.sql("select key from project_label where project_id = ?")
                .param(project)
                .query((row, number) -> String.valueOf(row.getString("key")))
                .list();
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
