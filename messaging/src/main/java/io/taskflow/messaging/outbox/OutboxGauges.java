package io.taskflow.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/** What waits in the outbox, as metrics. Read when they are asked for; NaN while the database is away. */
final class OutboxGauges implements MeterBinder {

    private static final int COUNTED_AT_MOST = 100_000;

    private final OutboxStore store;
    private final Clock clock;

    OutboxGauges(OutboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("taskflow.outbox.pending", () -> known(() -> store.pending(COUNTED_AT_MOST)))
                .description("Messages that wait in the outbox, counted up to 100,000")
                .register(registry);
        Gauge.builder("taskflow.outbox.oldest.age", () -> known(this::age))
                .description("How long the first of them has waited")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age() {
        return store.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private static double known(Supplier<? extends Number> value) {
        try {
            return value.get().doubleValue();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
