package io.taskflow.task.list;

import io.taskflow.task.search.SearchTerms;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL of one stretch of a list, with the projects of {@code :reader}; gives the view's columns of each task. */
record ListSql(Stretch stretch, Conditions where, SearchTerms words, String mine, View view) {

    /** Each project's first tasks by the index that has them in the list's order, merged. */
    String unfiltered() {
        return """
                select %s from (
                  select w.id, w.key from (%s) m cross join lateral (%s limit :limit) w order by %s limit :limit) page
                join task t on t.id = page.id order by %s""".formatted(view.columns(), mine, walk(false), stretch.orderBy("key", "id"), pageOrder());
    }

    /**
     * The same, where only some match: {@code walked} has of each project's first {@code span} tasks those that match, at most
     * {@code :limit}, and the last one looked at. Behind the first of those last ones, the horizon, nothing is known; {@code more}
     * says whether there is one.
     */
    String byOrder() {
        return """
                with mine as materialized (%1$s),
                size as materialized (select greatest(:limit / 4, :budget / greatest(count(*), 1)) as span from mine),
                walked as materialized (
                  select w.* from size cross join mine m cross join lateral (
                    select s.*, s.step = size.span or row_number() over () = :limit as last
                    from (select i.*, row_number() over () as step from (%2$s limit size.span) i) s
                    where s.matches or s.step = size.span limit :limit) w),
                horizon as materialized (select key, id from walked where last order by %3$s limit 1),
                page as (
                  select id from walked w where matches and not exists (select 1 from horizon h where %4$s)
                  order by %3$s limit :limit)
                select %6$s, exists (select 1 from horizon) as more
                from (select 1) always left join page on true left join task t on t.id = page.id order by %5$s""".formatted(
                        mine,
                        walk(true),
                        stretch.orderBy("key", "id"),
                        stretch.isBehind("w", "h"),
                        pageOrder(),
                        view.columns());
    }

    /** All that match, found by whichever index knows of them, then sorted. */
    String byMatch() {
        String recent = where.parameters().containsKey("updatedAfter") ? recent() : "";
        return """
                select %5$s from task t where t.deleted_at is null and t.project_id in (%1$s) and %2$s and %3$s
                order by %4$s limit :limit""".formatted(
                        mine,
                        where.sqlButWords() + recent + found(),
                        stretch.condition("t", "id"),
                        pageOrder(),
                        view.columns());
    }

    /** Each word's tasks, by the index that knows them. */
    private String found() {
        return terms().mapToObj(term -> " and t.id in (" + found(term) + ")").collect(Collectors.joining());
    }

    /** Whether one of the words is found in no more than {@code :rare} texts. */
    String isRare() {
        return terms().mapToObj(term -> "(select count(*) from (" + found(term) + " limit :rare + 1) texts) <= :rare")
                .collect(Collectors.joining(" or ", "select ", ""));
    }

    private IntStream terms() {
        return IntStream.range(0, words.wanted().size());
    }

    /** As for the planner, see {@link RelevantTasks}. */
    private String found(int term) {
        return "select s.task_id from search_text s where s.words @@ (select cast(:word%d as tsquery)) and s.project_id in (%s)"
                .formatted(term, mine);
    }

    private String recent() {
        return " and t.id in (select u.task_id from task_updated u where u.project_id in (" + mine
                + ") and u.updated_at > :updatedAfter)";
    }

    /** The reader's projects that the filter asks for. */
    static String mine(TaskFilter filter) {
        return "select project_id from project_member where user_id = :reader"
                + (filter.projectId() == null ? "" : " and project_id = :projectId")
                + filter.projects().condition();
    }

    /** One project's tasks in order. What the filter says of the very column is a matter of where to begin and end. */
    private String walk(boolean filtered) {
        String matches = filtered ? ", " + where.sql() + " as matches" : "";
        String column = stretch.order().sort().column();
        if (stretch.order().sort() == TaskSort.UPDATED_AT) {
            String tasks = filtered ? " join task t on t.id = u.task_id" : "";
            return "select u.task_id as id, u.updated_at as key" + matches + " from task_updated u" + tasks
                    + " where u.project_id = m.project_id and " + stretch.condition("u", "task_id") + " and "
                    + where.on(column).replace("t.", "u.") + " order by "
                    + stretch.orderBy("u.updated_at", "u.task_id");
        }
        return "select t.id, t." + column + " as key" + matches
                + " from task t where t.project_id = m.project_id and t.deleted_at is null and "
                + stretch.condition("t", "id") + " and " + where.on(column) + " and " + where.on(Conditions.OPEN)
                + " order by "
                + pageOrder();
    }

    private String pageOrder() {
        return stretch.orderBy("t." + stretch.order().sort().column(), "t.id");
    }
}
