package io.taskflow.operations.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * {@code taskflow.dead.letters} (how many are open) and {@code taskflow.dead.letters.oldest.age} (seconds), for each queue.
 * Every instance tells of all of them: take the maximum, not the sum.
 */
@Component
class DeadLetterMetrics {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterMetrics.class);

    private final DeadLetters letters;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge age;
    private final Map<String, Depth> depths = new HashMap<>();
    private volatile boolean known;

    DeadLetterMetrics(MeterRegistry meters, DeadLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
        this.open = MultiGauge.builder("taskflow.dead.letters")
                .description("Messages that nobody could handle and nobody has decided on")
                .register(meters);
        this.age = MultiGauge.builder("taskflow.dead.letters.oldest.age")
                .description("How long the oldest of them waits for a decision")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("taskflow.dead.letters.known", this, each -> each.known ? 1 : 0)
                .description("0 while they cannot be counted, because the database is away")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "10s")
    void count() {
        try {
            List<Depth> now = letters.depths();
            // What was told of once is told of as empty, not as gone.
            depths.replaceAll((queue, before) -> new Depth(queue, 0, 0, clock.instant()));
            now.forEach(depth -> depths.put(depth.queue(), depth));
            register(open, Depth::letters);
            register(
                    age,
                    depth -> Duration.between(depth.oldest(), clock.instant()).toMillis() / 1000.0);
            known = true;
        } catch (DataAccessException away) {
            log.atLevel(known ? org.slf4j.event.Level.WARN : org.slf4j.event.Level.DEBUG)
                    .log("Dead letters cannot be counted: {}", away.toString());
            known = false;
        }
    }

    private void register(MultiGauge gauge, Function<Depth, Number> value) {
        gauge.register(
                depths.values().stream()
                        .map(depth -> MultiGauge.Row.of(Tags.of("queue", depth.queue()), value.apply(depth)))
                        .toList(),
                true);
    }
}
