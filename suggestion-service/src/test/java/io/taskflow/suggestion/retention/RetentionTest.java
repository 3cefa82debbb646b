package io.taskflow.suggestion.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.suggestion.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningService
class RetentionTest {

    private static final String A_YEAR_AGO = "now() - interval '1 year'";

    private final Retention retention;
    private final JdbcClient jdbc;

    RetentionTest(@Autowired Retention retention, @Autowired JdbcClient jdbc) {
        this.retention = retention;
        this.jdbc = jdbc;
    }

    @Test
    void decidedProposalsAreForgottenAndThoseThatWaitAreNot() {
        UUID old = proposal(UUID.randomUUID(), "DISMISSED", A_YEAR_AGO);
        UUID young = proposal(UUID.randomUUID(), "ACCEPTED", "now()");
        UUID waiting = proposal(UUID.randomUUID(), "PROPOSED", "null");

        retention.forget();

        assertThat(exists("suggestion", old)).isFalse();
        assertThat(exists("suggestion", young)).isTrue();
        assertThat(exists("suggestion", waiting)).isTrue();
    }

    @Test
    void deletedTasksAreRememberedForAWhileThenForgottenWithTheirProposal() {
        UUID old = task(UUID.randomUUID(), true, A_YEAR_AGO);
        UUID proposal = proposal(old, "PROPOSED", "null");
        UUID young = task(UUID.randomUUID(), true, "now() - interval '31 days'");
        UUID living = task(UUID.randomUUID(), false, A_YEAR_AGO);

        retention.forget();

        assertThat(exists("task", old)).isFalse();
        assertThat(exists("suggestion", proposal)).isFalse();
        assertThat(exists("task", young)).isTrue();
        assertThat(exists("task", living)).isTrue();
    }

    @Test
    void moreThanOnePortionGoesAtOnce() {
        UUID project = UUID.randomUUID();
        jdbc.sql("""
                insert into task select gen_random_uuid(), :project, '', null, 'OPEN', null, null, 1,
                    now() - interval '1 year', true from generate_series(1, 1200)""").param("project", project).update();

        retention.forget();

        assertThat(jdbc.sql("select count(*) from task where project_id = :project")
                        .param("project", project)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void deletedProjectsAreForgottenWithTheirMembers() {
        UUID old = project(A_YEAR_AGO);
        UUID young = project("now()");

        retention.forget();

        assertThat(exists("deleted_project", old)).isFalse();
        assertThat(members(old)).isZero();
        assertThat(exists("deleted_project", young)).isTrue();
        assertThat(members(young)).isOne();
    }

    @Test
    void jobsThatWereGivenUpAreForgottenAndThoseThatWaitAreNot() {
        UUID old = job(true, A_YEAR_AGO);
        UUID young = job(true, "now()");
        UUID waiting = job(false, "now() + interval '1 hour'");

        retention.forget();

        assertThat(jdbc.sql("select task_id from suggestion_job")
                        .query(UUID.class)
                        .list())
                .contains(young, waiting)
                .doesNotContain(old);
    }

    private UUID proposal(UUID task, String status, String decidedAt) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into suggestion (id, task_id, project_id, task_version, kind, status, confidence, factors, rationale,
                    engine_kind, engine_model, fallback, prompt_version, input_hash, version, created_at, decided_at)
                values (:id, :task, :task, 1, 'PRIORITY', :status, 1, '[]', 'r', 'local', 'm', false, '1', 'h', 1,
                    now() - interval '1 year', %s)""".formatted(decidedAt))
                .param("id", id)
                .param("task", task)
                .param("status", status)
                .update();
        return id;
    }

    private UUID task(UUID id, boolean deleted, String updatedAt) {
        jdbc.sql("insert into task values (:id, :id, '', null, 'OPEN', null, null, 1, %s, :deleted)"
                        .formatted(updatedAt))
                .param("id", id)
                .param("deleted", deleted)
                .update();
        return id;
    }

    private UUID project(String deletedAt) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into deleted_project (id, deleted_at) values (:id, %s)".formatted(deletedAt))
                .param("id", id)
                .update();
        jdbc.sql("insert into membership (project_id, user_id, active, sequence) values (:id, :id, false, 1)")
                .param("id", id)
                .update();
        return id;
    }

    private UUID job(boolean givenUp, String dueAt) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into suggestion_job (task_id, attempts, due_at, given_up, requested_at)
                values (:id, 5, %s, :givenUp, now())""".formatted(dueAt)).param("id", id).param("givenUp", givenUp).update();
        return id;
    }

    private long members(UUID project) {
        return jdbc.sql("select count(*) from membership where project_id = :id")
                .param("id", project)
                .query(Long.class)
                .single();
    }

    private boolean exists(String table, UUID id) {
        return jdbc.sql("select exists (select from " + table + " where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
