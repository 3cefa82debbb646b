package io.taskflow.notification.mail;

import io.taskflow.notification.directory.PersonKnown;
import io.taskflow.service.id.IdGenerator;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what waits: woken by each commit, with a slow look as safety net. Instances share the work by leases.
 *
 * <p>SMTP knows no transactions: if this process dies between the server's 250 and the row's update, the e-mail is sent
 * again when its lease has ended. At least once, then, and twice only in that window; the {@code Message-ID} is the same both
 * times, so that the receiving side can tell.
 */
@Component
class EmailSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EmailSender.class);

    /** For what becomes due later, and for wake-ups lost with their process. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private final Emails emails;
    private final EmailDispatch dispatch;
    private final MailSettings settings;
    private final IdGenerator ids;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    EmailSender(Emails emails, EmailDispatch dispatch, MailSettings settings, IdGenerator ids) {
        this.emails = emails;
        this.dispatch = dispatch;
        this.settings = settings;
        this.ids = ids;
    }

    @TransactionalEventListener
    void on(Outgoing.EmailWaits committed) {
        wakeUps.release();
    }

    /** Somebody's e-mails may have waited for the address. */
    @TransactionalEventListener
    void on(PersonKnown committed) {
        wakeUps.release();
    }

    private void run() {
        boolean healthy = true;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                try {
                    drain(senders);
                    healthy = true;
                } catch (DataAccessException | CannotCreateTransactionException e) {
                    if (healthy) {
                        log.atWarn().setCause(e).log("E-mail sender paused; e-mails wait and none is lost");
                    }
                    healthy = false;
                }
                await();
            }
        }
    }

    private void drain(ExecutorService senders) {
        wakeUps.drainPermits();
        List<Email> due;
        do {
            due = emails.take(settings.parallel(), ids.next(), settings.lease());
            var sending = due.stream()
                    .map(email -> senders.submit(() -> dispatch.send(email)))
                    .toList();
            sending.forEach(EmailSender::join);
        } while (running && !due.isEmpty());
    }

    private static void join(java.util.concurrent.Future<?> sending) {
        try {
            sending.get();
        } catch (java.util.concurrent.ExecutionException e) {
            log.atWarn().setCause(e.getCause()).log("E-mail not settled; it is tried again when its lease ends");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        try {
            boolean woken = wakeUps.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
            log.trace("Looking again, woken: {}", woken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("email-sender").daemon().start(this::run);
    }

    /** Finishes what it is sending; the rest waits for another instance or the next start. */
    @Override
    public void stop() {
        running = false;
        wakeUps.release();
        Thread sender = thread;
        if (sender != null) {
            try {
                sender.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
