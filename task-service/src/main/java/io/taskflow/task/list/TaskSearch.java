package io.taskflow.task.list;

import io.taskflow.service.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists tasks of the reader's projects, at a cost that grows with the number of those projects and not with that of their tasks.
 * What matches often is met soon by whoever walks the list's order; what is not met soon matches seldom, and its index is asked.
 */
@Repository
class TaskSearch {
    /** How many tasks are looked at, over all projects, before another way is taken. */
    private static final List<Integer> BUDGETS = List.of(3_200, 12_800);

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks that the filter selects, in order, at most {@code limit}; with {@link View#CARD} they lack the description. */
    List<TaskCard> find(UUID reader, TaskFilter filter, TaskOrder order, Optional<Cursor> after, int limit, View view) {
        Conditions where = Conditions.of(filter, reader);
        List<TaskCard> found = new ArrayList<>();
        for (Stretch stretch : order.after(after)) {
            if (found.size() < limit) {
                ListSql sql = new ListSql(stretch, where, filter.projectId() != null, view);
                Map<String, Object> parameters = new HashMap<>(where.parameters());
                parameters.put("reader", reader);
                if (filter.projectId() != null) {
                    parameters.put("projectId", filter.projectId());
                }
                stretch.bind(parameters);
                found.addAll(find(sql, parameters, limit - found.size()));
            }
        }
        return found;
    }

    private List<TaskCard> find(ListSql sql, Map<String, Object> parameters, int limit) {
        parameters.put("limit", limit);
        if (sql.where().isEmpty()) {
            return query(sql.unfiltered(), parameters);
        }
        for (int budget : BUDGETS) {
            parameters.put("budget", budget);
            Walk walk = walk(sql.byOrder(), parameters);
            if (!walk.more() || walk.found().size() == limit) {
                return walk.found();
            }
        }
        return query(sql.byMatch(), parameters);
    }

    private List<TaskCard> query(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(TaskCard::read).list();
    }

    private Walk walk(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(TaskSearch::read);
    }

    private static Walk read(ResultSet rows) throws SQLException {
        List<TaskCard> found = new ArrayList<>();
        boolean more = false;
        while (rows.next()) {
            more = rows.getBoolean("more");
            if (rows.getObject("id") != null) {
                found.add(TaskCard.read(rows, found.size()));
            }
        }
        return new Walk(found, more);
    }

    /**
     * What one walk met.
     *
     * @param more whether there may be more that match, farther than it went
     */
    private record Walk(List<TaskCard> found, boolean more) {}
}
