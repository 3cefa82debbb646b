package io.taskflow.task.task.search;

import io.taskflow.service.page.Cursor;
import io.taskflow.task.task.PriorityRank;
import io.taskflow.task.task.Task;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists tasks of the reader's projects. The conditions are fixed texts; whatever a client sends is a bound parameter. */
@Repository
class TaskSearch {
    private static final String VISIBLE = """
            select t.* from task t
            where t.deleted_at is null
              and t.project_id in (select m.project_id from project_member m where m.user_id = :reader)""";

    private final EntityManager entities;

    TaskSearch(EntityManager entities) {
        this.entities = entities;
    }

    List<Task> find(UUID reader, TaskFilter filter, TaskOrder order, Optional<Cursor> after, int limit) {
        Conditions where = conditions(filter, reader);
        after.ifPresent(cursor ->
                where.and(order.after(), "boundary", order.boundary(cursor)).bind("boundaryId", cursor.id()));
        String sql = VISIBLE + where.sql() + "\norder by " + order.orderBy() + " limit " + limit;
        var query = entities.createNativeQuery(sql, Task.class).setHint(HibernateHints.HINT_READ_ONLY, true);
        query.setParameter("reader", reader);
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked") // createNativeQuery(sql, type) gives that type
        List<Task> found = query.getResultList();
        return found;
    }

    private static Conditions conditions(TaskFilter filter, UUID reader) {
        Conditions where = new Conditions();
        where.and("t.project_id = :projectId", "projectId", filter.projectId());
        where.and("t.assignee_id = :assigneeId", "assigneeId", filter.assignee(reader));
        where.and("t.parent_id = :parentId", "parentId", filter.parentId());
        where.and("t.due_at < :dueBefore", "dueBefore", utc(filter.dueBefore()));
        where.and("t.due_at > :dueAfter", "dueAfter", utc(filter.dueAfter()));
        where.and("t.updated_at > :updatedAfter", "updatedAfter", utc(filter.updatedAfter()));
        where.andAny(
                "t.status in (:status)",
                "status",
                filter.status().stream().map(Enum::name).toList());
        where.andAny(
                "t.priority in (:priority)",
                "priority",
                filter.priority().stream().map(PriorityRank::of).toList());
        for (int i = 0; i < filter.label().size(); i++) {
            where.and(
                    "t.labels @> array[cast(:label" + i + " as text)]",
                    "label" + i,
                    filter.label().get(i));
        }
        where.and("task_words(t.title, t.description) @@ websearch_to_tsquery('simple', :q)", "q", filter.q());
        return where;
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Conditions and what they compare with; one without a value does not count. */
    private record Conditions(StringBuilder sql, Map<String, Object> parameters) {
        Conditions() {
            this(new StringBuilder(), new HashMap<>());
        }

        Conditions and(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                sql.append("\n  and ").append(condition);
                parameters.put(parameter, value);
            }
            return this;
        }

        void andAny(String condition, String parameter, List<?> values) {
            and(condition, parameter, values.isEmpty() ? null : values);
        }

        void bind(String parameter, Object value) {
            parameters.put(parameter, value);
        }
    }
}
