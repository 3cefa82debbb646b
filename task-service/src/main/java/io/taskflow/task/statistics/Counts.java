package io.taskflow.task.statistics;

import io.taskflow.task.statistics.TaskStatistics.Duration;
import io.taskflow.task.statistics.TaskStatistics.Week;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts tasks of a reader's projects: what is open by the indexes of open tasks, what is done by that of completed ones. */
@Repository
class Counts {
    private static final String MINE = """
            select project_id from project_member
            where user_id = :reader and not archived and (cast(:projectId as uuid) is null or project_id = :projectId)""";

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The values of one field, with the tasks that have it; of the whole where it is null in every group. */
    record Group(
            String field,
            @Nullable String status,
            @Nullable Integer priority,
            @Nullable UUID assigneeId,
            long tasks,
            long overdue) {}

    List<Group> open(UUID reader, @Nullable UUID projectId, Instant now) {
        return jdbc.sql("""
                select case grouping(status, priority, assignee_id) when 3 then 'status' when 5 then 'priority' when 6 then 'assignee'
                    else 'all' end as field,
                  status, priority, assignee_id, count(*) as tasks, count(*) filter (where due_by < :now) as overdue
                from task
                where project_id in (%s) and deleted_at is null and status in ('OPEN', 'IN_PROGRESS')
                group by grouping sets ((), (status), (priority), (assignee_id))
                order by tasks desc, status, priority, assignee_id""".formatted(MINE))
                .param("reader", reader)
                .param("projectId", projectId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Counts::group)
                .list();
    }

    List<Week> completed(UUID reader, @Nullable UUID projectId, LocalDate since) {
        return jdbc.sql("""
                select date_trunc('week', completed_at, 'UTC')::date as monday, count(*) as completed
                from task where %s group by 1 order by 1""".formatted(done()))
                .param("reader", reader)
                .param("projectId", projectId)
                .param("since", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Week(row.getObject("monday", LocalDate.class), row.getLong("completed")))
                .list();
    }

    /** Empty where nothing was done. */
    Optional<Duration> leadTime(UUID reader, @Nullable UUID projectId, LocalDate since) {
        return jdbc.sql("""
                select percentile_disc(array[0.5, 0.9]) within group (order by extract(epoch from completed_at - created_at)::bigint) as seconds
                from task where %s having count(*) > 0""".formatted(done()))
                .param("reader", reader)
                .param("projectId", projectId)
                .param("since", since.atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(Counts::duration)
                .optional();
    }

    private static String done() {
        return "project_id in (" + MINE + ") and deleted_at is null and status = 'DONE' and completed_at >= :since";
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getString("field"),
                row.getString("status"),
                row.getObject("priority", Integer.class),
                row.getObject("assignee_id", UUID.class),
                row.getLong("tasks"),
                row.getLong("overdue"));
    }

    private static Duration duration(ResultSet row, int number) throws SQLException {
        Long[] seconds = (Long[]) row.getArray("seconds").getArray();
        return new Duration(seconds[0], seconds[1]);
    }
}
