package io.taskflow.task.list;

import java.util.function.BinaryOperator;

/** The SQL of one stretch of a list, found by walking the tasks of many projects side by side, each in the order of the list. */
record WalkSql(Stretch stretch, Conditions where, String mine, View view) {

    /** Whether so few match among the first tasks that three times as many would not fill the page: then all the rest is walked at once. */
    private static final String FEW = "(select count(*) from first where matches) * 3 < :limit";

    /**
     * What is met by walking: of each part, a project or all of the reader's own that is open or closed, the first tasks, {@code :budget} over all of them;
     * then, if {@code :deeper} is not 0, three times {@link #farther}, the last time only if so much is known that the page has an end. Behind the first place where a walk ended, the horizon, nothing is known; {@code more} says
     * whether there is one, {@code met} how many matched among the first, {@code end_key} and {@code end_id} ahead of which place the page ends in any case,
     * if so many matches are known. Without a filter no page is cut short by it.
     */
    String byOrder() {
        return """
                with parts (part) as materialized (%1$s),
                first as materialized (%2$s),
                %3$s,
                horizon as materialized (select key, id from walked3 where last order by %4$s limit 1),
                page as (
                  select id from walked3 w where matches and not exists (select 1 from horizon h where %5$s)
                  order by %4$s limit :limit),
                last_known as (select cast(key as text) as end_key, id as end_id from walked3 where matches order by %4$s offset :limit - 1 limit 1)
                select %6$s, exists (select 1 from horizon) as more, (select count(*) from first where matches) as met, end_key, end_id
                from (select 1) always left join last_known on true left join page on true left join task t on t.id = page.id
                order by %7$s""".formatted(
                        parts(),
                        walks("parts", "greatest(3, :budget / greatest(count(*), 1))", stretch::begins),
                        String.join(
                                ",\n",
                                farther(
                                        "first",
                                        1,
                                        "true",
                                        "case when " + FEW + " then :deeper - :budget else 2 * :budget end"),
                                farther(
                                        "walked1",
                                        2,
                                        "not " + FEW + " and exists (select 1 from walked1 where matches)",
                                        ":deeper - 3 * :budget"),
                                farther("walked2", 3, "false", "1")),
                        stretch.orderBy("key", "id"),
                        stretch.isBehind("w", "h"),
                        view.columns(),
                        stretch.orderOfTasks());
    }

    /**
     * What is met by walking on where another walk ended ahead of the page's end as far as that walk knows it, the bound: as far as there, {@code :deeper}
     * over all parts at most; where none is known yet, and {@code orNot} holds, {@code unbound} over all. With what was met before, ahead of the bound.
     */
    private String farther(String walk, int time, String orNot, String unbound) {
        String bound = "exists (select 1 from bound%d)".formatted(time);
        String span =
                "greatest(1, case when %s then :deeper else %s end / greatest(count(*), 1))".formatted(bound, unbound);
        return """
                bound%1$d as materialized (select key, id from %2$s where matches order by %3$s offset :limit - 1 limit 1),
                deep%1$d as materialized (
                  select part, key, id from %2$s f
                  where last and :deeper > 0 and case when %4$s then exists (select 1 from bound%1$d b where %5$s) else %6$s end),
                again%1$d as materialized (%7$s),
                walked%1$d as materialized (
                  select part, id, key, matches, last and not exists (select 1 from deep%1$d d where d.part = f.part) as last
                  from %2$s f where not exists (select 1 from bound%1$d b where %8$s)
                  union all select part, id, key, matches, last from again%1$d)""".formatted(
                        time,
                        walk,
                        stretch.orderBy("key", "id"),
                        bound,
                        stretch.isBehind("b", "f"),
                        orNot,
                        walks("deep" + time, span, (alias, id) -> stretch.goesOn(alias, id, "bound" + time)),
                        stretch.isBehind("f", "b"));
    }

    /** Of {@code span} tasks of each of these parts those that match, at most {@code :limit}, and the last one looked at. */
    private String walks(String parts, String span, BinaryOperator<String> where) {
        return """
                select m.part, w.* from (select %2$s as span from %1$s) size cross join %1$s m cross join lateral (
                  select s.*, s.step = size.span or row_number() over () = :limit as last
                  from (select i.*, row_number() over () as step from (%3$s limit size.span) i) s
                  where s.matches or s.step = size.span limit :limit) w""".formatted(parts, span, walk(where));
    }

    /** What is walked side by side. */
    private String parts() {
        return ofReader() ? "values " + where.openOrClosed() : mine;
    }

    /** Whether a person's own tasks are walked in the order of the list: in each of many projects there are few of them. */
    private boolean ofReader() {
        return where.ofReader() && stretch.order().sort() != TaskSort.UPDATED_AT;
    }

    /** One part's tasks in order. What the filter says of the very column is a matter of where to begin and end. */
    private String walk(BinaryOperator<String> stretched) {
        String column = stretch.order().sort().column();
        if (stretch.order().sort() == TaskSort.UPDATED_AT) {
            return byUpdate(where.sqlBut(column), stretched.apply("u", "task_id"));
        }
        return "select t.id, t." + column + " as key, " + (ofReader() ? ofReader(column) : ofProject(column))
                + " and t.deleted_at is null and " + stretched.apply("t", "id") + " and " + where.on(column)
                + " order by " + stretch.orderOfTasks();
    }

    private String byUpdate(String matches, String stretched) {
        String tasks = matches.equals(Conditions.ALL) ? "" : " join task t on t.id = u.task_id";
        return "select u.task_id as id, u.updated_at as key, " + matches + " as matches from task_updated u" + tasks
                + " where u.project_id = m.part and " + stretched + " and "
                + where.on("updated_at").replace("t.", "u.") + " order by "
                + stretch.orderBy("u.updated_at", "u.task_id");
    }

    private String ofProject(String column) {
        return where.sqlBut(column, Conditions.OPEN_OR_CLOSED)
                + " as matches from task t where t.project_id = m.part and " + where.on(Conditions.OPEN_OR_CLOSED);
    }

    private String ofReader(String column) {
        return where.sqlBut(column, Conditions.ASSIGNEE, Conditions.OPEN_OR_CLOSED) + " and t.project_id in (" + mine
                + ") as matches from task t where t.assignee_id = :reader and (" + Statuses.IS_OPEN + ") = m.part";
    }
}
