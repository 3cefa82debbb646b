package io.taskflow.task.alarm;

import io.taskflow.service.work.BacklogSize;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still to be told of tasks, and when to look at it. Whoever changes rows of a task holds the task's own row. */
@Repository
class AlarmTable {
    private static final double MILLIS = 1000.0;

    /** Due soon, overdue, and ten reminders. */
    private static final int MOST_OF_A_TASK = 12;

    private final JdbcClient jdbc;

    AlarmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An alarm of a task.
     *
     * @param since when it was set
     */
    record Alarm(UUID taskId, String alarm, Instant since) {}

    /** Sets these alarms, each anew where the task has it. */
    void set(UUID taskId, @Nullable UUID person, Map<String, Instant> times, Instant now) {
        jdbc.sql("""
                insert into task_alarm (task_id, alarm, at, person_id, since)
                select :taskId, alarm, at, cast(:person as uuid), :now
                from unnest(cast(:alarms as text[]), cast(:times as timestamptz[])) as new (alarm, at)
                on conflict (task_id, alarm) do update set at = excluded.at, person_id = excluded.person_id, since = excluded.since""")
                .param("taskId", taskId)
                .param("person", person)
                .param("now", utc(now))
                .param("alarms", times.keySet().toArray(String[]::new))
                .param("times", times.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    /** Has the task's alarms looked at now: their times may be others. */
    void lookAgain(UUID taskId, @Nullable UUID person, Instant now) {
        jdbc.sql("""
                with its as (select alarm from task_alarm where task_id = :taskId order by alarm for update)
                update task_alarm set at = :now, person_id = cast(:person as uuid) from its
                where task_alarm.task_id = :taskId and task_alarm.alarm = its.alarm""")
                .param("now", utc(now))
                .param("person", person)
                .param("taskId", taskId)
                .update();
    }

    /** The same for all alarms that go by the clocks of a person. Rows in the order in which {@link #due} locks them. */
    void lookAgain(UUID person, Instant now) {
        jdbc.sql("""
                with theirs as (
                    select task_id, alarm from task_alarm where person_id = :person and at is not null
                    order by task_id, alarm for update)
                update task_alarm set at = :now from theirs
                where task_alarm.task_id = theirs.task_id and task_alarm.alarm = theirs.alarm""").param("person", person).param("now", utc(now)).update();
    }

    /** Has those looked at now that rest and whose tasks are open, in a whole project. */
    void resume(UUID projectId, Instant now) {
        jdbc.sql("""
                update task_alarm a set at = :now from task t
                where t.project_id = :projectId and t.deleted_at is null and t.status in ('OPEN', 'IN_PROGRESS')
                  and a.task_id = t.id and a.at is null""").param("projectId", projectId).param("now", utc(now)).update();
    }

    /** Drops these alarms of the task. */
    void drop(UUID taskId, Collection<String> alarms) {
        jdbc.sql("delete from task_alarm where task_id = :taskId and alarm in (:alarms)")
                .param("taskId", taskId)
                .param("alarms", alarms)
                .update();
    }

    /** Tasks of which something may be to tell by now, at most so many, the first first. */
    List<UUID> tasksDue(Instant now, int limit) {
        return jdbc.sql("""
                select task_id from (select task_id, at from task_alarm where at <= :now order by at limit :rows) due
                group by task_id order by min(at) limit :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .param("rows", limit * MOST_OF_A_TASK)
                .query((row, number) -> row.getObject("task_id", UUID.class))
                .list();
    }

    /** What has come by now of these tasks, to end or to put off. */
    List<Alarm> due(Collection<UUID> tasks, Instant now) {
        return jdbc.sql("""
                select task_id, alarm, since from task_alarm where task_id in (:tasks) and at <= :now
                order by task_id, alarm for update""")
                .param("tasks", tasks)
                .param("now", utc(now))
                .query((row, number) -> new Alarm(
                        row.getObject("task_id", UUID.class),
                        row.getString("alarm"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** It has rung, or never will. */
    void end(Alarm alarm) {
        jdbc.sql("delete from task_alarm where task_id = :taskId and alarm = :alarm")
                .param("taskId", alarm.taskId())
                .param("alarm", alarm.alarm())
                .update();
    }

    /** Looks at it then; null: not before the task is changed. */
    void putOff(Alarm alarm, @Nullable Instant at) {
        jdbc.sql("update task_alarm set at = :at where task_id = :taskId and alarm = :alarm")
                .param("at", at == null ? null : utc(at))
                .param("taskId", alarm.taskId())
                .param("alarm", alarm.alarm())
                .update();
    }

    /** Looks then at what has come of the task by now. */
    void putOff(UUID taskId, Instant now, Instant at) {
        jdbc.sql("update task_alarm set at = :at where task_id = :taskId and at <= :now")
                .param("at", utc(at))
                .param("taskId", taskId)
                .param("now", utc(now))
                .update();
    }

    /** What has come and is not done, counted up to 100,000. */
    BacklogSize size(Instant now) {
        return jdbc.sql("""
                select count(*) as waiting, extract(epoch from :now - min(at)) as oldest
                from (select at from task_alarm where at <= :now limit 100000) due""").param("now", utc(now)).query(AlarmTable::size).single();
    }

    private static BacklogSize size(ResultSet row, int number) throws SQLException {
        return new BacklogSize(row.getLong("waiting"), 0, Duration.ofMillis((long) (row.getDouble("oldest") * MILLIS)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
