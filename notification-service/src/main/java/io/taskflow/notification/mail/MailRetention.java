package io.taskflow.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets e-mails that were settled long ago, a portion at a time, so that no transaction is long. What waits is left alone. */
@Component
class MailRetention {

    private static final int PORTION = 1000;

    private final Emails emails;
    private final MailSettings settings;
    private final Clock clock;

    MailRetention(Emails emails, MailSettings settings, Clock clock) {
        this.emails = emails;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        forget("SENT", settings.kept());
        forget("SUPPRESSED", settings.kept());
        forget("FAILED", settings.failedKept());
    }

    private void forget(String state, Duration kept) {
        int forgotten;
        do {
            forgotten = emails.forget(state, clock.instant().minus(kept), PORTION);
        } while (forgotten == PORTION);
    }
}
