package io.taskflow.task.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what nobody sees any more, each portion in a transaction of its own, so that no lock is held for long. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
class Retention {
    private static final int PORTION = 500;

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

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        forget(DECIDED, settings.decided());
        forget(TASKS, settings.deleted());
        forget(PROJECTS, settings.deleted());
    }

    private void forget(String portion, Duration kept) {
        int forgotten;
        do {
            forgotten = jdbc.sql(portion)
                    .param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                    .param("portion", PORTION)
                    .update();
        } while (forgotten > 0);
    }
}
