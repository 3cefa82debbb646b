package io.taskflow.notification.mail;

import io.taskflow.messaging.event.EventTrace;
import io.taskflow.messaging.event.MessageContext;
import io.taskflow.service.id.IdGenerator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a use case puts the e-mails it wants sent. They share the fate of its transaction. */
@Component
public class Outgoing {

    private final Emails emails;
    private final IdGenerator ids;
    private final EventTrace trace;
    private final ApplicationEventPublisher inside;

    Outgoing(Emails emails, IdGenerator ids, EventTrace trace, ApplicationEventPublisher inside) {
        this.emails = emails;
        this.ids = ids;
        this.trace = trace;
        this.inside = inside;
    }

    /**
     * Appends the e-mail to the current transaction; the sender is woken when it has committed.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NewEmail email) {
        emails.add(ids.next(), email, trace.current(), MessageContext.messageId());
        inside.publishEvent(new EmailWaits());
    }

    /** Said inside this service: there is something to send. */
    record EmailWaits() {}
}
