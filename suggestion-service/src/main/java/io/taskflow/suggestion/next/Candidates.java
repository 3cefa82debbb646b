package io.taskflow.suggestion.next;

import io.taskflow.contracts.task.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person could take up: their own open tasks, and nobody's where they may change tasks. */
@Repository
class Candidates {
    /** Looked at for one answer; of more than these the soonest due. */
    private static final int MOST = 500;

    /** Not what waits for an open task, or for its own open subtasks: these are what there is to do. */
    private static final String FREE = """
            select t.*, t.assignee_id is not null as mine, array(
                select w.key from task_blocker b join task w on w.id = b.task_id and %1$s
                  join membership s on s.project_id = w.project_id and s.user_id = :user and s.active
                where w.key is not null and b.blocker_id = t.id and b.active order by w.key limit 10) as waiting
            from (
                (select * from task own where own.assignee_id = :user and %2$s order by own.due_at limit :most)
                union all
                select free.* from membership p cross join lateral (
                    select * from task n where n.project_id = p.project_id and n.assignee_id is null and %3$s
                    order by n.due_at limit :most) free
                where p.user_id = :user and p.active and p.role in ('OWNER', 'EDITOR')) t
              join membership m on m.project_id = t.project_id and m.user_id = :user and m.active
            where (cast(:project as uuid) is null or t.project_id = :project)
              and t.created_at is not null
              and exists (select from project p where p.id = t.project_id and not p.archived)
              and not exists (select from task sub where sub.parent_id = t.id and %4$s)
              and not exists (
                select from task_blocker b join task o on o.id = b.blocker_id and %5$s where b.task_id = t.id and b.active)
            order by t.assignee_id is null, t.due_at, t.updated_at limit :most""".formatted(open("w"), open("own"), open("n"), open("sub"), open("o"));

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's, of one project or of all of them. */
    List<Candidate> of(UUID user, @Nullable UUID project) {
        return jdbc.sql(FREE)
                .param("user", user)
                .param("project", project)
                .param("most", MOST)
                .query((row, number) -> read(row))
                .list();
    }

    private static String open(String alias) {
        return "not %1$s.deleted and %1$s.status in ('OPEN', 'IN_PROGRESS')".formatted(alias);
    }

    private static Candidate read(ResultSet row) throws SQLException {
        String priority = row.getString("priority");
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        Instant changed = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getObject("project_id", UUID.class),
                row.getString("title"),
                row.getString("status").equals("IN_PROGRESS"),
                row.getBoolean("mine"),
                priority == null ? null : Priority.valueOf(priority),
                due == null ? null : due.toInstant(),
                row.getObject("due_on", LocalDate.class),
                changed,
                List.of((String[]) row.getArray("waiting").getArray()));
    }
}
