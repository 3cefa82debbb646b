package io.taskflow.notification.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.taskflow.messaging.event.EventTrace;
import io.taskflow.notification.mail.smtp.Delivery;
import io.taskflow.notification.mail.smtp.MailServer;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.work.Backlog;
import io.taskflow.service.work.BacklogSize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The e-mails that wait: each is sent as part of the trace it belongs to, and what came of it is noted at once.
 *
 * <p>SMTP knows no transactions: if this process dies between the server's 250 and the row's update, or the server's answer
 * to the message is lost (it is awaited for as long as RFC 5321 asks), the e-mail is sent again. At least once, then, and twice only in that window; the
 * {@code Message-ID} is the same both times, so that the receiving side can tell.
 */
@Component
class MailBacklog implements Backlog<Email> {

    private static final Logger log = LoggerFactory.getLogger(MailBacklog.class);

    private final Emails emails;
    private final InHand inHand;
    private final HeldEmails held;
    private final Letters letters;
    private final MailServer server;
    private final EventTrace trace;
    private final MailSettings settings;
    private final IdGenerator ids;
    private final Counter suppressed;

    MailBacklog(
            Emails emails,
            InHand inHand,
            HeldEmails held,
            Letters letters,
            MailServer server,
            EventTrace trace,
            MailSettings settings,
            IdGenerator ids,
            MeterRegistry registry) {
        this.emails = emails;
        this.inHand = inHand;
        this.held = held;
        this.letters = letters;
        this.server = server;
        this.trace = trace;
        this.settings = settings;
        this.ids = ids;
        this.suppressed = Counter.builder("taskflow.mail.suppressed")
                .description("E-mails that were not sent because the address is not verified")
                .register(registry);
    }

    @Override
    public List<Email> take(int limit) {
        return emails.take(limit, ids.next(), settings.lease(), settings.longestWait());
    }

    @Override
    public void work(List<Email> due) {
        due.forEach(email -> trace.continueFrom(email.traceparent(), "e-mail", () -> send(email)));
    }

    private void send(Email email) {
        if (email.overdue()) {
            giveUp(email, "not sent within " + settings.longestWait());
        } else if (!email.addressVerified()) {
            suppress(email);
        } else if (!held.holds(email)) {
            inHand.during(email, () -> settle(email, server.send(letters.of(email))));
        }
    }

    private void settle(Email email, Delivery delivery) {
        switch (delivery) {
            case Delivery.Taken taken -> {
                emails.sent(email);
                log.atInfo().addKeyValue("emailId", email.id()).log("E-mail sent");
            }
            case Delivery.Unreachable unreachable -> {
                emails.postpone(email, settings.outageDelay(), false, unreachable.reason());
                warn(email, unreachable.reason(), "Mail server unreachable, the e-mail waits");
            }
            case Delivery.NotNow later -> comeAgain(email, later.reason());
            case Delivery.Unconfirmed lost -> comeAgain(email, lost.reason());
            case Delivery.Refused never -> giveUp(email, never.reason());
        }
    }

    private void comeAgain(Email email, String reason) {
        Optional<Duration> delay = settings.retry().after(email.refusals() + 1);
        if (delay.isPresent()) {
            emails.postpone(email, delay.get(), true, reason);
            warn(email, reason, "E-mail not taken for now, it is tried again");
        } else {
            giveUp(email, reason);
        }
    }

    /** It may be somebody else's address, typed in by whoever registered. */
    private void suppress(Email email) {
        emails.suppressed(email, "the address is not verified");
        suppressed.increment();
        log.atInfo().addKeyValue("emailId", email.id()).log("E-mail not sent, the address is not verified");
    }

    private void giveUp(Email email, String reason) {
        emails.failed(email, reason);
        warn(email, reason, "E-mail given up, kept as failed");
    }

    @Override
    public void failed(Email email, Throwable failure) {
        log.atWarn().addKeyValue("emailId", email.id()).setCause(failure).log("E-mail not settled");
        comeAgain(email, Delivery.reason(failure));
    }

    @Override
    public BacklogSize size() {
        return emails.size();
    }

    private static void warn(Email email, String reason, String what) {
        log.atWarn()
                .addKeyValue("emailId", email.id())
                .addKeyValue("reason", reason)
                .log(what);
    }
}
