package io.taskflow.task.list;

import io.taskflow.task.search.SearchTerms.Term;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL of one stretch of a list, with the projects of {@code :reader}; gives the view's columns of each task. */
record ListSql(Stretch stretch, Conditions where, List<Term> wanted, String mine, View view) {

    /** The same by walking the list's order. */
    WalkSql walk() {
        return new WalkSql(stretch, where, mine, view);
    }

    /** Whether it is of one project, and an index has all that matches in the order of the list: whatever is met belongs to the page. */
    boolean isInOrderOfAnIndex() {
        String column = stretch.order().sort().column();
        return where.parameters().containsKey("projectId")
                && stretch.order().sort() != TaskSort.UPDATED_AT
                && where.sqlBut(column, Conditions.OPEN_OR_CLOSED).equals(Conditions.ALL);
    }

    /** The page of such a list. */
    String inOrderOfAnIndex() {
        return "select " + view.columns() + " from task t where t.project_id = :projectId and exists (" + mine
                + ") and t.deleted_at is null and " + where.sql() + behindCursor();
    }

    /** All that match, found by whichever index knows of them, then sorted. */
    String byMatch() {
        String recent = where.parameters().containsKey("updatedAfter") ? updated("u.updated_at > :updatedAfter") : "";
        return "select " + view.columns() + " from task t where t.deleted_at is null and t.project_id in (" + mine
                + ") and " + where.sqlBut(Conditions.WORDS) + recent + found() + behindCursor();
    }

    /** All that match as far as a walk's {@code :endKey} and {@code :endId}, then sorted. */
    String byEnd() {
        String ahead = stretch.order().sort() == TaskSort.UPDATED_AT
                ? updated(stretch.isNoFartherThanEnd("u", "task_id"))
                : " and " + stretch.isNoFartherThanEnd("t", "id");
        return "select " + view.columns() + " from task t where t.deleted_at is null and t.project_id in (" + mine
                + ") and " + where.sql() + ahead + behindCursor();
    }

    /** All that match, of the tasks that have this word; each is asked for by itself, lest another index be asked for all it has. */
    String byWord(int word) {
        return """
                with found as materialized (select distinct task_id from (%s) texts)
                select %s from found f cross join lateral (
                  select * from task t where t.id = f.task_id and t.deleted_at is null and %s offset 0) t
                where t.project_id in (%s)""".formatted(texts(word), view.columns(), where.sql(), mine) + behindCursor();
    }

    /** Each word's tasks, by the index that knows them. */
    private String found() {
        return words().mapToObj(word -> " and t.id in (" + texts(word) + ")").collect(Collectors.joining());
    }

    private String behindCursor() {
        return " and " + stretch.begins("t", "id") + " order by " + stretch.orderOfTasks() + " limit :limit";
    }

    /** Which of these words the fewest texts have, if no more than {@code :most}. */
    String rarest(List<Integer> words) {
        String counts = words.stream()
                .map(word -> "(%d, (select count(*) from (%s limit :most + 1) texts))".formatted(word, texts(word)))
                .collect(Collectors.joining(", "));
        return "select word from (values " + counts
                + ") counted (word, texts) where texts <= :most order by texts, word limit 1";
    }

    private IntStream words() {
        return IntStream.range(0, wanted.size());
    }

    /** As for the planner, see {@link RelevantTasks}. */
    private String texts(int word) {
        return "select s.task_id from search_text s where s.words @@ (select cast(:word%d as tsquery)) and s.project_id in (%s)"
                .formatted(word, mine);
    }

    private String updated(String when) {
        return " and t.id in (select u.task_id from task_updated u where u.project_id in (" + mine + ") and " + when
                + ")";
    }

    /** The reader's projects that the filter asks for. */
    static String mine(TaskFilter filter) {
        return "select project_id from project_member where user_id = :reader"
                + (filter.projectId() == null ? "" : " and project_id = :projectId")
                + filter.projects().condition();
    }
}
