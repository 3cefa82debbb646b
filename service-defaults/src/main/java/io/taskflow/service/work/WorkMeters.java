package io.taskflow.service.work;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What a worker does and what waits for it, as metrics {@code taskflow.work.*}; the gauges are NaN while the database is away. */
final class WorkMeters {

    private static final String WORK = "work";
    private static final double MILLIS = 1000.0;

    private final Timer done;
    private final Timer failed;
    private final DistributionSummary batches;

    WorkMeters(String work, Backlog<?> backlog, MeterRegistry registry) {
        done = registry.timer("taskflow.work.attempts", WORK, work, "outcome", "done");
        failed = registry.timer("taskflow.work.attempts", WORK, work, "outcome", "failed");
        batches = DistributionSummary.builder("taskflow.work.batch")
                .description("Items that were done together")
                .tag(WORK, work)
                .register(registry);
        gauge("waiting", "items", "Items that are not done yet", work, backlog, registry, BacklogSize::waiting);
        gauge(
                "given.up",
                "items",
                "Items that were given up and are kept",
                work,
                backlog,
                registry,
                BacklogSize::givenUp);
        gauge(
                "oldest.age",
                "seconds",
                "How long the first of them has waited",
                work,
                backlog,
                registry,
                size -> size.oldest().toMillis() / MILLIS);
    }

    private static void gauge(
            String name,
            String unit,
            String description,
            String work,
            Backlog<?> backlog,
            MeterRegistry registry,
            ToDoubleFunction<BacklogSize> value) {
        Gauge.builder("taskflow.work." + name, backlog, known -> known(known, value))
                .description(description)
                .baseUnit(unit)
                .tag(WORK, work)
                .strongReference(true)
                .register(registry);
    }

    private static double known(Backlog<?> backlog, ToDoubleFunction<BacklogSize> value) {
        try {
            return value.applyAsDouble(backlog.size());
        } catch (RuntimeException databaseAway) {
            return Double.NaN;
        }
    }

    void done(int items, long startNanos) {
        done.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
        batches.record(items);
    }

    void failed(long startNanos) {
        failed.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }
}
