package io.taskflow.notification.inbox;

import io.taskflow.notification.directory.PersonGone;
import io.taskflow.notification.mail.NewEmail;
import io.taskflow.notification.mail.Outgoing;
import io.taskflow.service.id.IdGenerator;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person: a row in the inbox and an e-mail to send, both or neither. */
@Service
class NotifyPerson {

    private final Notifications notifications;
    private final Outgoing emails;
    private final IdGenerator ids;
    private final Clock clock;

    NotifyPerson(Notifications notifications, Outgoing emails, IdGenerator ids, Clock clock) {
        this.notifications = notifications;
        this.emails = emails;
        this.ids = ids;
        this.clock = clock;
    }

    /** Nobody reads the inbox of people who are gone. */
    @EventListener
    void on(PersonGone gone) {
        notifications.forget(gone.userId());
    }

    @Transactional
    void of(NewNotification told) {
        if (notifications.add(ids.next(), told, clock.instant())) {
            emails.add(new NewEmail(
                    told.kind(),
                    told.userId(),
                    told.taskId(),
                    told.taskKey(),
                    told.projectId(),
                    told.title(),
                    told.actorId()));
        }
    }
}
