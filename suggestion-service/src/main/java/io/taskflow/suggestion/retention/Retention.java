package io.taskflow.suggestion.retention;

import io.taskflow.service.retention.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what is of no use any more. */
@Component
class Retention {

    private static final String DECIDED = """
            delete from suggestion where id in (
                select id from suggestion where decided_at < :before order by decided_at limit :portion
                for update skip locked)""";

    private static final String GIVEN_UP = """
            delete from suggestion_job where (task_id, kind) in (
                select task_id, kind from suggestion_job where given_up and due_at < :before order by due_at limit :portion
                for update skip locked)""";

    /** With the proposal that waits for a decision nobody can make any more. */
    private static final String DELETED_TASKS = """
            with gone as (
                select id from task where deleted and updated_at < :before order by updated_at limit :portion
                for update skip locked),
              undecided as (delete from suggestion using gone where task_id = gone.id and status = 'PROPOSED'),
              unblocked as (delete from task_blocker using gone where task_id = gone.id)
            delete from task using gone where task.id = gone.id""";

    private static final String MEMBERS_OF_DELETED_PROJECTS = """
            delete from membership where (project_id, user_id) in (
                select project_id, user_id from membership join deleted_project gone on gone.id = project_id
                where gone.deleted_at < :before limit :portion for update of membership skip locked)""";

    private static final String DELETED_PROJECTS = """
            delete from deleted_project where id in (
                select id from deleted_project gone where deleted_at < :before
                  and not exists (select from membership where project_id = gone.id)
                limit :portion for update skip locked)""";

    /** Of use on its own day alone; the rest is for whoever asks how it went. */
    private static final String BUDGETS = """
            delete from llm_budget where (day, account) in (
                select day, account from llm_budget where day < (:before at time zone 'UTC')::date limit :portion
                for update skip locked)""";

    private static final Duration BUDGETS_KEPT = Duration.ofDays(7);

    private final Expiry expiry;
    private final RetentionSettings settings;

    Retention(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.expiry = new Expiry(jdbc, clock);
        this.settings = settings;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        expiry.delete(DECIDED, settings.decided());
        expiry.delete(GIVEN_UP, settings.givenUp());
        expiry.delete(DELETED_TASKS, settings.tombstones());
        expiry.delete(MEMBERS_OF_DELETED_PROJECTS, settings.tombstones());
        expiry.delete(DELETED_PROJECTS, settings.tombstones());
        expiry.delete(BUDGETS, BUDGETS_KEPT);
    }
}
