package io.taskflow.task.list;

import io.taskflow.service.page.Cursor;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.list.TaskQueries.TaskQuery;
import io.taskflow.task.search.CommonWords;
import io.taskflow.task.search.SearchQueries;
import io.taskflow.task.search.SearchTerms;
import io.taskflow.task.search.SearchTerms.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists what is found by words, what fits best first. Each word counts by the best place where it is found: as it is in the title, as a
 * beginning there, in another text, with a typo. Of equal ones the newest is first.
 */
@Repository
class RelevantTasks {
    /** What such a list is sorted by. */
    static final String ORDER = "relevance";

    /** Texts that may have a word which still tells something. */
    private static final int MOST = 2_000;

    /** How often a text is asked for a word: of many words fewer texts are looked at. */
    private static final int MOST_ASKED = 4_000;

    private final JdbcClient jdbc;
    private final SearchQueries queries;
    private final CommonWords common;
    private final TaskSearch search;

    RelevantTasks(JdbcClient jdbc, SearchQueries queries, CommonWords common, TaskSearch search) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.common = common;
        this.search = search;
    }

    /** A task, and where a page that ends with it ends. */
    record Ranked(TaskCard card, Cursor cursor) {}

    /** Throws a 400 problem for an order that there is not, or that needs words to look for. */
    static void checkOrder(TaskQuery query) {
        if (!query.sort().equals(ORDER)) {
            TaskOrder.parse(query.sort());
        } else if (query.filter().q() == null) {
            throw ProblemException.invalid("/sort", "needs a q: relevance tells how well its words are found");
        }
    }

    /**
     * The tasks that the filter selects, at most {@code limit}; none where it names no word to look for. Words that too many texts have
     * tell nothing of how well a task fits: what has them is sorted by its age alone.
     */
    List<Ranked> find(UUID reader, TaskFilter filter, Optional<Cursor> after, int limit, View view) {
        SearchTerms words = queries.of(String.valueOf(filter.q()));
        if (words.wanted().isEmpty()) {
            return List.of();
        }
        if (after.isPresent() && !after.get().isNumber()) {
            return newest(reader, filter, after, limit, view);
        }
        Conditions where = Conditions.of(filter, reader).and(words.unwanted());
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        bind(parameters, words.wanted());
        parameters.put("limit", limit);
        parameters.put("wantedCount", words.wanted().size());
        after.ifPresent(cursor -> {
            parameters.put("score", cursor.number());
            parameters.put("id", cursor.id());
        });
        String rest = where.sql() + (after.isEmpty() ? "" : " and (r.score, t.id) < (:score, :id)");
        return best(words.wanted(), ListSql.mine(filter), rest, parameters, view)
                .orElseGet(() -> newest(reader, filter, Optional.empty(), limit, view));
    }

    /** What fits best; empty where more texts have each of the words than are looked at, so that the order would say nothing. */
    private Optional<List<Ranked>> best(
            List<Term> terms, String mine, String where, Map<String, Object> parameters, View view) {
        int most = Math.min(MOST, MOST_ASKED / terms.size());
        parameters.put("texts", most + 1);
        List<Integer> rare = common.mayBeRare(terms, most, mine, parameters);
        if (rare.isEmpty()) {
            return Optional.empty();
        }
        int rarest = rare.size() == 1 ? rare.getFirst() : rarest(rare, mine, parameters);
        return jdbc.sql(ranked(terms.size(), rarest, mine, where, view))
                .params(parameters)
                .query((ResultSetExtractor<Optional<List<Ranked>>>) rows -> read(rows, most));
    }

    private static Optional<List<Ranked>> read(ResultSet rows, int most) throws SQLException {
        List<Ranked> tasks = new ArrayList<>();
        boolean tooMany = false;
        while (rows.next()) {
            tooMany = rows.getLong("texts") > most;
            if (rows.getObject("id") != null) {
                TaskCard card = TaskCard.read(rows, tasks.size());
                tasks.add(new Ranked(
                        card, Cursor.of(rows.getLong("score"), card.task().id())));
            }
        }
        return tooMany ? Optional.empty() : Optional.of(tasks);
    }

    private List<Ranked> newest(UUID reader, TaskFilter filter, Optional<Cursor> after, int limit, View view) {
        TaskOrder newest = TaskOrder.parse(TaskQueries.NEWEST);
        return search.find(reader, filter, newest, after, limit, view).stream()
                .map(card -> new Ranked(card, newest.sort().cursorAt(card.task())))
                .toList();
    }

    /** The term that the fewest texts have, as far as they are counted. */
    private int rarest(List<Integer> terms, String mine, Map<String, Object> parameters) {
        String counts = terms.stream()
                .map(term -> "(%d, (select count(*) from (select 1 %s limit :texts) texts))"
                        .formatted(term, texts(term, mine)))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select term from (values " + counts
                        + ") as counted (term, texts) order by texts, term limit 1")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static String ranked(int terms, int rarest, String mine, String where, View view) {
        String others = IntStream.range(0, terms)
                .filter(term -> term != rarest)
                .mapToObj(RelevantTasks::foundBeside)
                .collect(Collectors.joining());
        return """
                with rarest as materialized (select s.task_id, %1$d as term, %2$s as score %3$s limit :texts),
                found as (select * from rarest%4$s),
                best as (select task_id, term, max(score) as score from found group by task_id, term),
                ranked as (select task_id, sum(score) as score from best group by task_id having count(*) = :wantedCount)
                select * from (select count(*) as texts from rarest) always left join (
                  select %5$s, r.score from ranked r join task t on t.id = r.task_id
                  where t.deleted_at is null and t.project_id = any(array(%6$s)) and %7$s
                  order by r.score desc, t.id desc limit :limit) page on true
                order by score desc, id desc""".formatted(rarest, score(rarest), texts(rarest, mine), others, view.columns(), mine, where);
    }

    /** In the texts of tasks that have the rarest term. Each is asked for by itself, lest all texts be gathered first. */
    private static String foundBeside(int term) {
        return """

                  union all select * from (select distinct task_id from rarest) r cross join lateral (
                    select %d as term, %s as score from search_text s
                    where s.task_id = r.task_id and s.words @@ (select cast(:word%d as tsquery)) offset 0) beside""".formatted(term, score(term), term);
    }

    private static String score(int term) {
        return """
                case
                  when s.words @@ cast(:inTitle%1$d as tsquery) then 16
                  when s.words @@ cast(:beginsInTitle%1$d as tsquery) then 8
                  when s.words @@ cast(:exact%1$d as tsquery) then 4
                  when s.words @@ cast(:begins%1$d as tsquery) then 2
                  else 1 end""".formatted(term);
    }

    /** What is looked for stays unknown to the planner, which takes each way to misspell a word for a half percent more of the table. */
    private static String texts(int term, String mine) {
        return "from search_text s where s.words @@ (select cast(:word%d as tsquery)) and s.project_id in (%s)"
                .formatted(term, mine);
    }

    private static void bind(Map<String, Object> parameters, List<Term> terms) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            parameters.put("word" + i, term.any());
            parameters.put("inTitle" + i, term.inTitle());
            parameters.put("beginsInTitle" + i, term.beginsInTitle());
            parameters.put("exact" + i, term.exact());
            parameters.put("begins" + i, term.begins());
        }
    }
}
