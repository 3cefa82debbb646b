package io.taskflow.task.list;

import io.taskflow.service.page.Cursor;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.list.TaskQueries.TaskQuery;
import io.taskflow.task.search.SearchQueries;
import io.taskflow.task.search.SearchTerms;
import io.taskflow.task.search.SearchTerms.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private final JdbcClient jdbc;
    private final SearchQueries queries;

    RelevantTasks(JdbcClient jdbc, SearchQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    /** A task, and how well it fits. */
    record Ranked(TaskCard card, long score) {

        /** Where a page that ends with this task ends. */
        Cursor cursor() {
            return Cursor.of(score, card.task().id());
        }
    }

    /** Throws a 400 problem for an order that there is not, or that needs words to look for. */
    static void checkOrder(TaskQuery query) {
        if (!query.sort().equals(ORDER)) {
            TaskOrder.parse(query.sort());
        } else if (query.filter().q() == null) {
            throw ProblemException.invalid("/sort", "needs a q: relevance tells how well its words are found");
        }
    }

    /** The tasks that the filter selects, at most {@code limit}; none where it names no word to look for. */
    List<Ranked> find(UUID reader, TaskFilter filter, Optional<Cursor> after, int limit, View view) {
        SearchTerms words = queries.of(String.valueOf(filter.q()));
        if (words.wanted().isEmpty()) {
            return List.of();
        }
        Conditions where = Conditions.of(filter, reader).and(words.unwanted());
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("limit", limit);
        parameters.put("wantedCount", words.wanted().size());
        bind(parameters, words.wanted());
        after.ifPresent(cursor -> {
            parameters.put("score", cursor.number());
            parameters.put("id", cursor.id());
        });
        String rest = where.sql() + (after.isEmpty() ? "" : " and (r.score, t.id) < (:score, :id)");
        return jdbc.sql(ranked(words.wanted().size(), ListSql.mine(filter), rest, view))
                .params(parameters)
                .query((row, number) -> new Ranked(TaskCard.read(row, number), row.getLong("score")))
                .list();
    }

    private static String ranked(int terms, String mine, String where, View view) {
        String found = IntStream.range(0, terms)
                .mapToObj(term -> found(term, mine))
                .collect(Collectors.joining(" union all "));
        return """
                with found as (%1$s),
                best as (select task_id, term, max(score) as score from found group by task_id, term),
                ranked as (select task_id, sum(score) as score from best group by task_id having count(*) = :wantedCount)
                select %2$s, r.score from ranked r join task t on t.id = r.task_id
                where t.deleted_at is null and t.project_id = any(array(%3$s)) and %4$s
                order by r.score desc, t.id desc limit :limit""".formatted(found, view.columns(), mine, where);
    }

    /** What is looked for stays unknown to the planner, which takes each way to misspell a word for a half percent more of the table. */
    private static String found(int term, String mine) {
        return """
                select s.task_id, %1$d as term, case
                  when s.words @@ cast(:inTitle%1$d as tsquery) then 16
                  when s.words @@ cast(:beginsInTitle%1$d as tsquery) then 8
                  when s.words @@ cast(:exact%1$d as tsquery) then 4
                  when s.words @@ cast(:begins%1$d as tsquery) then 2
                  else 1 end as score
                from search_text s where s.words @@ (select cast(:word%1$d as tsquery)) and s.project_id in (%2$s)""".formatted(term, mine);
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
