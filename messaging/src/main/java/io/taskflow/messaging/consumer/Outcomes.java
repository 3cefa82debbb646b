package io.taskflow.messaging.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Metrics of what becomes of messages: {@code taskflow.messages.handled}, a timer by queue and outcome, and the counters
 * {@code taskflow.messages.retried} and {@code taskflow.messages.dead} by queue.
 */
final class Outcomes {

    static final String HANDLED = "handled";
    static final String RETRIED = "retried";
    static final String DEAD = "dead";

    private static final String TIMER = "taskflow.messages.handled";

    private final MeterRegistry meters;

    Outcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Messages that were handled together: each took as long as all of them. A failure is measured where each is handled alone. */
    void measure(String queue, int messages, Runnable work) {
        Timer.Sample start = Timer.start(meters);
        work.run();
        Timer timer = meters.timer(TIMER, "queue", queue, "outcome", HANDLED);
        long nanos = start.stop(timer);
        for (int i = 1; i < messages; i++) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** One message; {@code work} says what became of it. */
    void measure(String queue, Supplier<String> work) {
        Timer.Sample start = Timer.start(meters);
        String outcome = "requeued";
        try {
            outcome = work.get();
        } finally {
            start.stop(meters.timer(TIMER, "queue", queue, "outcome", outcome));
            if (outcome.equals(RETRIED) || outcome.equals(DEAD)) {
                meters.counter("taskflow.messages." + outcome, "queue", queue).increment();
            }
        }
    }
}
