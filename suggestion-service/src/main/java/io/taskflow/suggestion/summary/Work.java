package io.taskflow.suggestion.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a project's tasks, as far as this service has heard. */
@Repository
class Work {
    /** Tasks that are named of each kind. */
    private static final int NAMED = 10;

    private final JdbcClient jdbc;

    Work(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was completed in these days, the latest first. */
    SummarizedTasks completed(UUID project, Period period) {
        return tasks(
                "status = 'DONE' and completed_at >= :begin and completed_at < :end",
                "completed_at desc",
                project,
                period);
    }

    /** What was created in these days, the latest first. */
    SummarizedTasks created(UUID project, Period period) {
        return tasks("created_at >= :begin and created_at < :end", "created_at desc", project, period);
    }

    /** What is open and was due before the days end, or before now where they have not ended; the longest overdue first. */
    SummarizedTasks overdue(UUID project, Period period) {
        return tasks("status in ('OPEN', 'IN_PROGRESS') and due_at < least(:end, now())", "due_at", project, period);
    }

    /** What is in progress now, the latest change first. */
    SummarizedTasks inProgress(UUID project, Period period) {
        return tasks("status = 'IN_PROGRESS'", "updated_at desc", project, period);
    }

    private SummarizedTasks tasks(String which, String order, UUID project, Period period) {
        List<Counted> rows = jdbc.sql(
                        "select id, key, title, count(*) over () as all from task where project_id = :project"
                                + " and not deleted and " + which + " order by " + order + ", id limit " + NAMED)
                .params(Map.of("project", project, "begin", period.begin(), "end", period.end()))
                .query((row, number) -> counted(row))
                .list();
        return new SummarizedTasks(
                rows.isEmpty() ? 0 : rows.getFirst().all(),
                rows.stream().map(Counted::task).toList());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        var task = new SummarizedTasks.Named(
                row.getObject("id", UUID.class), row.getString("key"), row.getString("title"));
        return new Counted(task, row.getLong("all"));
    }

    private record Counted(SummarizedTasks.Named task, long all) {}
}
