package io.taskflow.task.search;

import io.taskflow.task.search.SearchTerms.Term;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How common words are, as far as PostgreSQL's last sample of the table tells (<a
 * href="https://www.postgresql.org/docs/18/view-pg-stats.html">pg_stats.most_common_elems</a>). To count a word's texts costs as much as
 * to read them all: the index gathers them before it gives the first.
 */
@Repository
public class CommonWords {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final Pattern WORD = Pattern.compile("'([^'\\\\]+)'");

    private static final String SAMPLED = """
            select common.word, common.share, c.reltuples as texts
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

    /**
     * How common a term is; 0 where it is in few texts, or in none that was sampled.
     *
     * @param share of all texts
     * @param texts about how many of some projects
     */
    public record Commonness(double share, double texts) {
        /** The sample is one, and a word need not be as common in everybody's projects. */
        private static final int SURE = 2;

        /** Whether it is surely in more texts than these. */
        public boolean isAbove(int most) {
            return texts > SURE * (double) most;
        }
    }

    /**
     * Each term's.
     *
     * @param projects SQL that selects the ids of the projects whose texts are meant
     */
    public List<Commonness> of(List<Term> terms, String projects, Map<String, ?> parameters) {
        Sample known = fresh();
        List<Common> common = terms.stream().map(term -> common(term, known)).toList();
        double part = common.stream().allMatch(one -> one.share() == 0) ? 0 : part(projects, parameters);
        return common.stream()
                .map(one -> new Commonness(one.share(), one.texts() * part))
                .toList();
    }

    /** Of several words that stand together the rarest counts, of several of which one will do the commonest. */
    private static Common common(Term term, Sample sample) {
        DoubleStream shares = WORD.matcher(term.exact())
                .results()
                .map((MatchResult word) -> word.group(1))
                .mapToDouble(word -> sample.words().stream()
                        .filter(one -> one.word().startsWith(word))
                        .mapToDouble(Common::share)
                        .max()
                        .orElse(0));
        double share = (term.exact().contains(" | ") ? shares.max() : shares.min()).orElse(0);
        double all = sample.words().isEmpty() ? 0 : sample.words().getFirst().texts();
        return new Common(term.exact(), share, share * all);
    }

    /** Of all tasks, those of some projects: 0 to 1. */
    private double part(String projects, Map<String, ?> parameters) {
        double part = jdbc.sql("""
                select coalesce(sum(p.last_task_number), 0) / greatest((
                  select reltuples from pg_class where oid = cast('task' as regclass)), 1)
                from project p where p.id in (%s)""".formatted(projects))
                .params(parameters)
                .query(Double.class)
                .single();
        return Math.clamp(part, 0, 1);
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
                .query((row, number) ->
                        new Common(row.getString("word"), row.getDouble("share"), row.getDouble("texts")))
                .list();
    }

    private record Sample(List<Common> words, Instant until) {}

    /** @param texts of a sampled word how many texts there are at all, of a term about how many have it */
    private record Common(String word, double share, double texts) {}
}
