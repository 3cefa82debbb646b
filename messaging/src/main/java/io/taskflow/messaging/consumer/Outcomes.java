package io.taskflow.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * Metrics of what becomes of messages: {@code taskflow.messages.handled}, a timer by queue and outcome, and the counters
 * {@code taskflow.messages.retried} and {@code taskflow.messages.dead} by queue.
 */
final class Outcomes {

    static final String HANDLED = "handled";
    static final String RETRIED = "retried";
    static final String DEAD = "dead";

    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    void measure(String queue, Supplier<String> work) {
        Timer.Sample start = Timer.start(meters);
        String outcome = "requeued";
        try {
            outcome = work.get();
        } finally {
            start.stop(meters.timer("taskflow.messages.handled", "queue", queue, "outcome", outcome));
            if (outcome.equals(RETRIED) || outcome.equals(DEAD)) {
                meters.counter("taskflow.messages." + outcome, "queue", queue).increment();
            }
        }
    }
}
