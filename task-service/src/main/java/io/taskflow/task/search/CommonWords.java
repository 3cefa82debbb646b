package io.taskflow.task.search;

import io.taskflow.task.search.SearchTerms.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which words are in so many texts that counting them is not worth it: the index has to gather all of a word's texts before it gives the
 * first. PostgreSQL knows them from its last sample of the table (<a
 * href="https://www.postgresql.org/docs/18/view-pg-stats.html">pg_stats.most_common_elems</a>).
 */
@Repository
public class CommonWords {
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** The sample is one, and a word need not be as common in everybody's projects. */
    private static final int SURE = 2;

    private static final Pattern WORD = Pattern.compile("\\(?'([^'\\\\]+)'\\)?");

    private static final String SAMPLED = """
            select common.word, common.share * c.reltuples as texts
            from pg_class c
              join pg_stats s on s.schemaname = current_schema() and s.tablename = c.relname and s.attname = 'words'
              cross join lateral unnest(cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs)
                as common (word, share)
            where c.oid = cast('search_text' as regclass) and common.word is not null and c.reltuples > 0""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Sample sample = new Sample(List.of(), Instant.MIN);

    public CommonWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The same with the words first that the fewest texts are known to have: where they are not found, nobody looks for the others. */
    public SearchTerms rarestFirst(SearchTerms terms) {
        return new SearchTerms(
                terms.wanted().stream()
                        .sorted(Comparator.comparingDouble(this::texts))
                        .toList(),
                terms.unwanted());
    }

    /**
     * The places of the terms that may be in no more than so many of the texts of some projects.
     *
     * @param projects SQL that selects their ids
     */
    public List<Integer> mayBeRare(List<Term> terms, int most, String projects, Map<String, ?> parameters) {
        List<Integer> rare = places(terms, SURE * (double) most);
        return rare.size() == terms.size() ? rare : places(terms, SURE * most / share(projects, parameters));
    }

    private List<Integer> places(List<Term> terms, double most) {
        return IntStream.range(0, terms.size())
                .filter(term -> texts(terms.get(term)) <= most)
                .boxed()
                .toList();
    }

    /** About how many texts have it, or a word that begins like it; 0 where that is not known. */
    private double texts(Term term) {
        Matcher word = WORD.matcher(term.exact());
        if (!word.matches()) {
            return 0;
        }
        return fresh().words().stream()
                .filter(common -> common.word().startsWith(word.group(1)))
                .mapToDouble(Common::texts)
                .max()
                .orElse(0);
    }

    /** Of all tasks, those of some projects: 0 to 1. */
    private double share(String projects, Map<String, ?> parameters) {
        double share = jdbc.sql("""
                select coalesce(sum(p.last_task_number), 0) / greatest((
                  select reltuples from pg_class where oid = cast('task' as regclass)), 1)
                from project p where p.id in (%s)""".formatted(projects))
                .params(parameters)
                .query(Double.class)
                .single();
        return Math.clamp(share, 0, 1);
    }

    private Sample fresh() {
        Instant now = clock.instant();
        Sample known = sample;
        if (known.until().isBefore(now)) {
            known = new Sample(sampled(), now.plus(FRESH));
            sample = known;
        }
        return known;
    }

    private List<Common> sampled() {
        return jdbc.sql(SAMPLED)
                .query((row, number) -> new Common(row.getString("word"), row.getDouble("texts")))
                .list();
    }

    private record Sample(List<Common> words, Instant until) {}

    /** @param texts about how many have it */
    private record Common(String word, double texts) {}
}
