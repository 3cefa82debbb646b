package io.taskflow.operations.arrival;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was decided 30 days ago. */
@Component
class Retention {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 500;

    private final Deaths deaths;
    private final Clock clock;

    Retention(Deaths deaths, Clock clock) {
        this.deaths = deaths;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        int forgotten;
        do {
            forgotten = deaths.forget(clock.instant().minus(KEPT), BATCH);
        } while (forgotten == BATCH);
    }
}
