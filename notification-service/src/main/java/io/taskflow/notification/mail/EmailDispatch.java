package io.taskflow.notification.mail;

import io.taskflow.notification.mail.smtp.Delivery;
import io.taskflow.notification.mail.smtp.Letter;
import io.taskflow.notification.mail.smtp.MailServer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one e-mail as part of the trace it belongs to, and notes what came of it. */
@Component
class EmailDispatch {

    private static final Logger log = LoggerFactory.getLogger(EmailDispatch.class);

    private final Emails emails;
    private final MailServer server;
    private final MailTrace trace;
    private final MailSettings settings;

    EmailDispatch(Emails emails, MailServer server, MailTrace trace, MailSettings settings) {
        this.emails = emails;
        this.server = server;
        this.trace = trace;
        this.settings = settings;
    }

    void send(Email email) {
        trace.continueFrom(email, () -> settle(email, server.send(letter(email))));
    }

    private Letter letter(Email email) {
        EmailText text = EmailText.assigned(email, settings.link("/tasks/" + email.taskId()));
        return new Letter(
                email.id(),
                settings.from(),
                email.address(),
                email.recipientName(),
                text.subject(),
                text.plain(),
                text.html());
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
            case Delivery.Refused never -> giveUp(email, never.reason());
        }
    }

    private void comeAgain(Email email, String reason) {
        if (email.refusals() + 1 >= settings.attempts()) {
            giveUp(email, reason);
        } else {
            emails.postpone(email, backoff(email.refusals()), true, reason);
            warn(email, reason, "E-mail refused for now, it is tried again");
        }
    }

    private void giveUp(Email email, String reason) {
        emails.failed(email, reason);
        warn(email, reason, "E-mail refused for good, kept as failed");
    }

    private Duration backoff(int refusals) {
        Duration delay = settings.firstRetry().multipliedBy(1L << Math.min(refusals, 20));
        return delay.compareTo(settings.longestRetry()) < 0 ? delay : settings.longestRetry();
    }

    private static void warn(Email email, String reason, String what) {
        log.atWarn()
                .addKeyValue("emailId", email.id())
                .addKeyValue("reason", reason)
                .log(what);
    }
}
