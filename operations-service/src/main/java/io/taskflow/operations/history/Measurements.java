package io.taskflow.operations.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measurements that are kept here, a value a minute. */
@Repository
class Measurements {

    private static final int PORTION = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Measurements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A value of one line. */
    record Measurement(Metric metric, String line, double value) {}

    /** Keeps what was measured in a minute; what another instance has kept of it stays. */
    void add(Instant minute, List<Measurement> measured) {
        jdbc.sql("""
                INSERT INTO measurement (metric, series, at, value)
                SELECT metric, series, :at, value FROM unnest(:metrics, :lines, :values) AS measured (metric, series, value)
                ON CONFLICT DO NOTHING""")
                .param("at", utc(minute))
                .param(
                        "metrics",
                        measured.stream().map(one -> one.metric().name()).toArray(String[]::new))
                .param("lines", measured.stream().map(Measurement::line).toArray(String[]::new))
                .param("values", measured.stream().map(Measurement::value).toArray(Double[]::new))
                .update();
    }

    List<Line> lines(Metric metric, Span span) {
        Map<String, Line> lines = new TreeMap<>();
        jdbc.sql("""
                SELECT series, date_bin(:step * interval '1 second', at, :from) AS step, %s(value) AS value
                FROM measurement WHERE metric = :metric AND at >= :from GROUP BY 1, 2""".formatted(metric.isCounter() ? "avg" : "max"))
                .param("step", span.step().toSeconds())
                .param("from", utc(span.from()))
                .param("metric", metric.name())
                .query(row -> {
                    Instant step = row.getObject("step", OffsetDateTime.class).toInstant();
                    lines.computeIfAbsent(row.getString("series"), name -> Line.empty(name, span.steps()))
                            .put(span.stepAt(step), row.getDouble("value"));
                });
        return lines.values().stream().limit(Line.MOST).toList();
    }

    /** Forgets what is older than that. */
    void forget(Duration kept) {
        int forgotten;
        do {
            forgotten = jdbc.sql("""
                    DELETE FROM measurement WHERE ctid IN (
                      SELECT ctid FROM measurement WHERE at < :before LIMIT :portion)""")
                    .param("before", utc(clock.instant().minus(kept)))
                    .param("portion", PORTION)
                    .update();
        } while (forgotten == PORTION);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
