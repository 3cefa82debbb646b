package io.taskflow.notification.mail;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The e-mails that this instance is handing over. A mail server may take minutes to answer (RFC 5321 §4.5.3.2), and nobody else
 * shall send them meanwhile; but if this instance dies, they are free after one lease.
 */
@Component
class InHand {

    private final Set<Email> held = ConcurrentHashMap.newKeySet();
    private final Emails emails;
    private final MailSettings settings;

    InHand(Emails emails, MailSettings settings) {
        this.emails = emails;
        this.settings = settings;
    }

    /** Keeps the e-mail's lease alive as long as this takes. */
    void during(Email email, Runnable handingOver) {
        held.add(email);
        try {
            handingOver.run();
        } finally {
            held.remove(email);
        }
    }

    /** At a fixed rate: what has a fixed delay waits for all others that do, however long they take. */
    @Scheduled(fixedRateString = "${taskflow.mail.renew-every:20s}")
    void renew() {
        List<Email> now = List.copyOf(held);
        if (!now.isEmpty()) {
            emails.renew(now, settings.lease());
        }
    }
}
