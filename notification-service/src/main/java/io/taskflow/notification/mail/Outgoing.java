package io.taskflow.notification.mail;

import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.MessageContext;
import io.taskflow.notification.directory.PersonGone;
import io.taskflow.notification.directory.PersonKnown;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.work.WakeUp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a use case puts the e-mails it wants sent. They share the fate of its transaction. */
@Component
public class Outgoing {

    private final Emails emails;
    private final IdGenerator ids;
    private final EventTrace trace;
    private final WakeUp wakeUp;

    Outgoing(Emails emails, IdGenerator ids, EventTrace trace, WakeUp wakeUp) {
        this.emails = emails;
        this.ids = ids;
        this.trace = trace;
        this.wakeUp = wakeUp;
    }

    /**
     * Appends the e-mail to the current transaction; the worker is woken when it has committed.
     *
     * @param collectedUntil when the digest is due that it goes with; null for one of its own, at once
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NewEmail email, @Nullable Instant collectedUntil) {
        emails.add(ids.next(), email, trace.current(), MessageContext.messageId(), collectedUntil);
        wakeUp.afterCommit();
    }

    /** Nobody writes to people who are gone. */
    @EventListener
    void on(PersonGone gone) {
        emails.forget(gone.userId());
    }

    /** Somebody's e-mails may have waited for the address. */
    @EventListener
    void on(PersonKnown known) {
        wakeUp.afterCommit();
    }
}
