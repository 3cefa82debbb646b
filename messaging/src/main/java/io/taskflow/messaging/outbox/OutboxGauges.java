package io.taskflow.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What waits in the outbox, as metrics. Read when they are asked for; NaN while the database is away. */
final class OutboxGauges implements MeterBinder {

    /** What it costs is bounded. */
    private static final String PENDING = "select count(*) from (select 1 from outbox limit 100000) waiting";

    /** Of the first by the order of ids, which is near enough. */
    private static final String AGE_OF_OLDEST = """
            select coalesce(extract(epoch from clock_timestamp() -
                     (select created_at from outbox order by id limit 1)), 0)::double precision""";

    private final JdbcTemplate jdbc;

    OutboxGauges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("taskflow.outbox.pending", () -> ask(PENDING))
                .description("Messages that wait in the outbox, counted up to 100,000")
                .register(registry);
        Gauge.builder("taskflow.outbox.oldest.age", () -> ask(AGE_OF_OLDEST))
                .description("How long the first of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double ask(String question) {
        try {
            return Objects.requireNonNull(jdbc.queryForObject(question, Double.class));
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
