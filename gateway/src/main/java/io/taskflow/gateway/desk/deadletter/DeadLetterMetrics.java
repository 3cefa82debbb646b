package io.taskflow.gateway.desk.deadletter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.gateway.desk.journal.Case;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.JournalWatcher;
import io.taskflow.gateway.desk.journal.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * {@code taskflow.dead.letters} (how many are open) and {@code taskflow.dead.letters.oldest.age} (seconds), for each queue.
 * Every gateway tells of all of them: take the maximum over gateways, not the sum.
 */
@Component
class DeadLetterMetrics implements JournalWatcher {

    private final MeterRegistry meters;
    private final DeadLetterIndex index;
    private final Clock clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    DeadLetterMetrics(MeterRegistry meters, DeadLetterIndex index, Clock clock) {
        this.meters = meters;
        this.index = index;
        this.clock = clock;
        Gauge.builder("taskflow.dead.letters.known", index, each -> each.isComplete() ? 1 : 0)
                .description(
                        "1 when this gateway knows all dead letters, 0 while the broker is away or they are being read")
                .register(meters);
    }

    @Override
    public void caughtUp() {
        atRest();
    }

    /** Begins to tell of queues that are new. */
    @Override
    public void atRest() {
        index.queues().stream().filter(known::add).forEach(this::register);
    }

    private void register(String queue) {
        Gauge.builder("taskflow.dead.letters", index, each -> open(queue).size())
                .description("Messages that nobody could handle and nobody has decided on")
                .tag("queue", queue)
                .register(meters);
        Gauge.builder("taskflow.dead.letters.oldest.age", index, each -> age(queue))
                .description("How long the oldest of them waits for a decision")
                .baseUnit("seconds")
                .tag("queue", queue)
                .register(meters);
    }

    private List<DeadLetter> open(String queue) {
        return index.inState(State.OPEN).stream()
                .map(Case::letter)
                .filter(letter -> letter.queue().equals(queue))
                .toList();
    }

    private double age(String queue) {
        Instant now = clock.instant();
        return open(queue).stream()
                .map(DeadLetter::lastFailure)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
