package io.taskflow.task.retention;

import io.taskflow.service.retention.Expiry;
import io.taskflow.task.label.ForgetLabels;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what nobody sees any more. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {
    private static final String DECIDED = """
            delete from task_suggestion where id in (
                select id from task_suggestion where decided_at < :before order by decided_at limit :portion
                for update skip locked)""";

    /** Parts before what they are part of; a whole in the next portion. */
    private static final String TASKS = """
            with gone as (
                select id from task whole where deleted_at < :before
                  and not exists (select from task part where part.parent_id = whole.id)
                limit :portion for update skip locked),
              proposals as (delete from task_suggestion using gone where task_id = gone.id)
            delete from task using gone where task.id = gone.id""";

    private static final String PROJECTS = """
            with gone as (
                select id from project empty where deleted_at < :before
                  and not exists (select from task where project_id = empty.id)
                  and not exists (select from project_deletion where project_id = empty.id)
                limit :portion for update skip locked),
              members as (delete from project_member using gone where project_id = gone.id)
            delete from project using gone where project.id = gone.id""";

    private static final String BULK_CHANGES = """
            delete from bulk_change where id in (
                select id from bulk_change where created_at < :before order by created_at limit :portion
                for update skip locked)""";

    private final Expiry expiry;
    private final ForgetLabels labels;
    private final RetentionSettings settings;

    Retention(JdbcClient jdbc, ForgetLabels labels, RetentionSettings settings, Clock clock) {
        this.expiry = new Expiry(jdbc, clock);
        this.labels = labels;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        expiry.delete(DECIDED, settings.decided());
        expiry.delete(BULK_CHANGES, settings.bulk());
        expiry.delete(TASKS, settings.deleted());
        expiry.delete(PROJECTS, settings.deleted());
        forgetLabels();
    }

    private void forgetLabels() {
        boolean more = true;
        while (more) {
            more = labels.forgetSome();
        }
    }
}
