package io.taskflow.messaging.consumer;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Metrics of what becomes of messages: {@code taskflow.messages.handled}, a timer by queue and outcome, the counters
 * {@code taskflow.messages.retried} and {@code taskflow.messages.dead} by queue, and {@code taskflow.listener.waiting}, a long task timer by
 * queue and reason.
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

    /** A listener waits for what its messages need; what is returned ends that. */
    Runnable waiting(String queue, String reason) {
        LongTaskTimer.Sample wait = LongTaskTimer.builder("taskflow.listener.waiting")
                .description("Listeners that take nothing because what their messages need is away")
                .tags("queue", queue, "reason", reason)
                .register(meters)
                .start();
        return wait::stop;
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
