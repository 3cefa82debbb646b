package io.taskflow.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets old notifications, a portion at a time, so that no transaction is long. */
@Component
class NotificationRetention {

    private static final int PORTION = 1000;

    private final Notifications notifications;
    private final InboxSettings settings;
    private final Clock clock;

    NotificationRetention(Notifications notifications, InboxSettings settings, Clock clock) {
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        forget(true, settings.kept());
        forget(false, settings.unreadKept());
    }

    private void forget(boolean read, Duration kept) {
        int forgotten;
        do {
            forgotten = notifications.forget(read, clock.instant().minus(kept), PORTION);
        } while (forgotten == PORTION);
    }
}
