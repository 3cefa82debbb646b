package io.taskflow.task.list;

import io.taskflow.service.page.Cursor;
import io.taskflow.task.search.CommonWords;
import io.taskflow.task.search.SearchQueries;
import io.taskflow.task.search.SearchTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists tasks of the reader's projects, at a cost that grows with the number of those projects and not with that of their tasks.
 * What matches often is met soon by whoever walks the list's order; what is not met soon matches seldom, and its index is asked.
 */
@Repository
class TaskSearch {
    /** How many tasks are looked at, over all projects; and then at most three times more, of those projects that begin the list. */
    private static final int BUDGET = 3_200;

    // A page of 201, begun with 3 of each project, ends among 67 projects at most: then 201 of each, or all without a
    // filter is not all.
    private static final int DEEPER = 13_500;

    /** Of a word in no more texts than these, the index is asked before anybody walks on. */
    private static final int RARE = 1_000;

    /** And of a word in no more than these, after it. */
    private static final int SELDOM = 20_000;

    /** Words that the first walk meets this often are not rare: nobody need ask their index. */
    private static final int OFTEN = 20;

    private static final SearchTerms NO_WORDS = new SearchTerms(List.of(), null);

    private final JdbcClient jdbc;
    private final SearchQueries queries;
    private final CommonWords common;

    TaskSearch(JdbcClient jdbc, SearchQueries queries, CommonWords common) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.common = common;
    }

    /** The tasks that the filter selects, in order, at most {@code limit}; without those of a {@link View} without it. */
    List<TaskCard> find(UUID reader, TaskFilter filter, TaskOrder order, Optional<Cursor> after, int limit, View view) {
        SearchTerms words = filter.q() == null ? NO_WORDS : common.rarestFirst(queries.of(filter.q()));
        Conditions where = Conditions.of(filter, reader);
        if (filter.q() != null) {
            where.and(words);
        }
        List<TaskCard> found = new ArrayList<>();
        for (Stretch stretch : order.after(after)) {
            if (found.size() < limit) {
                ListSql sql = new ListSql(stretch, where, words.wanted(), ListSql.mine(filter), view);
                Map<String, Object> parameters = new HashMap<>(where.parameters());
                stretch.bind(parameters);
                found.addAll(find(sql, parameters, limit - found.size()));
            }
        }
        return found;
    }

    private List<TaskCard> find(ListSql sql, Map<String, Object> parameters, int limit) {
        parameters.put("limit", limit);
        if (sql.isInOrderOfAnIndex()) {
            return query(sql.inOrderOfAnIndex(), parameters);
        }
        if (sql.where().nameParents()) {
            return query(sql.byMatch(), parameters);
        }
        List<Integer> rare = mayBeRare(sql, parameters, RARE);
        Walk walk = walk(sql, parameters, rare.isEmpty() ? DEEPER : 0);
        if (!walk.mayLack(limit)) {
            return walk.found();
        }
        return rare.isEmpty()
                ? farther(sql, parameters, walk, limit)
                : byWords(sql, parameters, rare, walk.met(), limit);
    }

    /** By a rare word where there is one; else by the order of the list again. */
    private List<TaskCard> byWords(
            ListSql sql, Map<String, Object> parameters, List<Integer> words, int met, int limit) {
        Optional<Integer> rare = met < OFTEN ? rarest(sql, parameters, words, RARE) : Optional.empty();
        if (rare.isPresent()) {
            return query(sql.byWord(rare.get()), parameters);
        }
        Walk walk = walk(sql, parameters, DEEPER);
        return walk.mayLack(limit) ? farther(sql, parameters, walk, limit) : walk.found();
    }

    /** Beyond what a walk meets: all that is ahead of the page's end, if it knows one; else by the rarest word, or any other index. */
    private List<TaskCard> farther(ListSql sql, Map<String, Object> parameters, Walk walk, int limit) {
        if (walk.endId() != null) {
            parameters.put("endId", walk.endId());
            parameters.put("endKey", walk.endKey());
            List<TaskCard> found = query(sql.byEnd(), parameters);
            if (found.size() == limit) {
                return found;
            } // Else some of what the walk met has changed since.
        }
        List<Integer> words = mayBeRare(sql, parameters, SELDOM);
        return query(rarest(sql, parameters, words, SELDOM).map(sql::byWord).orElseGet(sql::byMatch), parameters);
    }

    private List<Integer> mayBeRare(ListSql sql, Map<String, Object> parameters, int most) {
        return sql.wanted().isEmpty() ? List.of() : common.mayBeRare(sql.wanted(), most, sql.mine(), parameters);
    }

    /** The word that the index finds least, if in no more texts than these. Costs what the index has of each that is not known to be common. */
    private Optional<Integer> rarest(ListSql sql, Map<String, Object> parameters, List<Integer> words, int most) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        parameters.put("most", most);
        return jdbc.sql(sql.rarest(words))
                .params(parameters)
                .query(Integer.class)
                .optional();
    }

    private List<TaskCard> query(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query(TaskCard::read).list();
    }

    private Walk walk(ListSql sql, Map<String, Object> parameters, int deeper) {
        parameters.put("budget", BUDGET);
        parameters.put("deeper", deeper);
        return jdbc.sql(sql.walk().byOrder()).params(parameters).query(TaskSearch::read);
    }

    private static Walk read(ResultSet rows) throws SQLException {
        List<TaskCard> found = new ArrayList<>();
        Walk walk = new Walk(found, false, 0, null, null);
        while (rows.next()) {
            walk = new Walk(
                    found,
                    rows.getBoolean("more"),
                    rows.getInt("met"),
                    rows.getString("end_key"),
                    rows.getObject("end_id", UUID.class));
            if (rows.getObject("id") != null) {
                found.add(TaskCard.read(rows, found.size()));
            }
        }
        return walk;
    }

    /**
     * What one walk met.
     *
     * @param more whether there may be more that match, farther than it went
     * @param met how many matched among the first that were looked at, on this page or behind it
     * @param endKey what the page's last task is sorted by at most, where so many are known to match; null where it has no value
     * @param endId of that task; null where fewer are known
     */
    private record Walk(
            List<TaskCard> found,
            boolean more,
            int met,
            @Nullable String endKey,
            @Nullable UUID endId) {
        boolean mayLack(int limit) {
            return more && found.size() < limit;
        }
    }
}
