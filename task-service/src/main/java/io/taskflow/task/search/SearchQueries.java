package io.taskflow.task.search;

import io.taskflow.task.search.SearchInput.Piece;
import io.taskflow.task.search.SearchTerms.Term;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes of what somebody typed what PostgreSQL looks for. The database does it, so that both have the same idea of a word. */
@Repository
public class SearchQueries {
    private static final String TERMS = """
            select kind = 'EXCLUDED' as excluded, string_agg('(' || found || ')', ' | ') as found,
              string_agg('(' || in_title || ')', ' | ') as in_title,
              string_agg('(' || begins_in_title || ')', ' | ') as begins_in_title,
              string_agg('(' || exact || ')', ' | ') as exact, string_agg('(' || begins || ')', ' | ') as begins
            from unnest(cast(:terms as int[]), cast(:texts as text[]), cast(:kinds as text[])) as piece (term, text, kind)
              cross join lateral (
                select cast(search_query(text, case kind when 'WORD' then 'any' else 'exact' end, '') as text) as found,
                  cast(search_query(text, 'exact', 'A') as text) as in_title, cast(search_query(text, 'exact', '') as text) as exact,
                  cast(search_query(text, case kind when 'WORD' then 'prefix' else 'exact' end, 'A') as text) as begins_in_title,
                  cast(search_query(text, case kind when 'WORD' then 'prefix' else 'exact' end, '') as text) as begins) as query
            where found is not null group by term, excluded order by term""";

    private final JdbcClient jdbc;

    public SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The terms of a text; empty where it has no words. */
    public SearchTerms of(String text) {
        List<Piece> pieces = SearchInput.parse(text).pieces();
        List<Found> found = jdbc.sql(TERMS)
                .param("terms", array(pieces, Piece::term))
                .param("texts", array(pieces, Piece::text))
                .param("kinds", array(pieces, Piece::kind))
                .query((row, number) -> new Found(
                        row.getBoolean("excluded"),
                        new Term(
                                row.getString("found"),
                                row.getString("in_title"),
                                row.getString("begins_in_title"),
                                row.getString("exact"),
                                row.getString("begins"))))
                .list();
        return new SearchTerms(
                found.stream().filter(one -> !one.excluded()).map(Found::term).toList(), unwanted(found));
    }

    private static @Nullable String unwanted(List<Found> found) {
        String any = found.stream()
                .filter(Found::excluded)
                .map(one -> one.term().any())
                .collect(Collectors.joining(" | "));
        return any.isEmpty() ? null : any;
    }

    private static String[] array(List<Piece> pieces, Function<Piece, Object> value) {
        return pieces.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }

    private record Found(boolean excluded, Term term) {}
}
