package io.taskflow.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Forgets handled events after a while, a few at a time, so that no transaction is long. Several instances may do it at once:
 * each takes rows that no other has locked.
 */
final class InboxRetention implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxRetention.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final int ROWS_AT_ONCE = 1000;

    private final Inbox inbox;
    private final Duration retention;
    private final Clock clock;
    private @Nullable ScheduledExecutorService timer;

    InboxRetention(Inbox inbox, Duration retention, Clock clock) {
        this.inbox = inbox;
        this.retention = retention;
        this.clock = clock;
    }

    /** Forgets all that is due. Returns how many. */
    int forget() {
        int all = 0;
        int some;
        do {
            some = inbox.forget(clock.instant().minus(retention), ROWS_AT_ONCE);
            all += some;
        } while (some == ROWS_AT_ONCE);
        return all;
    }

    private void forgetSafely() {
        try {
            int forgotten = forget();
            log.atDebug().addKeyValue("rows", forgotten).log("Forgot handled events");
        } catch (DataAccessException e) {
            log.atWarn().setCause(e).log("Handled events are forgotten later");
        }
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("inbox-retention").daemon().factory());
        long first = ThreadLocalRandom.current().nextLong(EVERY.toSeconds());
        var ticket = timer.scheduleWithFixedDelay(this::forgetSafely, first, EVERY.toSeconds(), TimeUnit.SECONDS);
        log.trace("First time in {} s ({})", first, ticket);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
