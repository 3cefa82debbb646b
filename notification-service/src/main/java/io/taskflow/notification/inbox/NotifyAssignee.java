package io.taskflow.notification.inbox;

import io.taskflow.notification.directory.PersonGone;
import io.taskflow.notification.mail.NewEmail;
import io.taskflow.notification.mail.Outgoing;
import io.taskflow.service.id.IdGenerator;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the assignee: a row in the inbox and an e-mail to send, both or neither. */
@Service
class NotifyAssignee {

    private final Notifications notifications;
    private final Outgoing emails;
    private final IdGenerator ids;
    private final Clock clock;

    NotifyAssignee(Notifications notifications, Outgoing emails, IdGenerator ids, Clock clock) {
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
    void of(Assignment assignment) {
        var task = assignment.task();
        UUID id = ids.next();
        boolean first = notifications.add(new NewNotification(
                id,
                assignment.assigneeId(),
                NotificationKind.TASK_ASSIGNED,
                task.id(),
                task.key(),
                task.projectId(),
                task.title(),
                assignment.actorId(),
                assignment.eventId(),
                clock.instant()));
        if (first) {
            emails.add(new NewEmail(
                    assignment.assigneeId(),
                    task.id(),
                    task.key(),
                    task.projectId(),
                    task.title(),
                    assignment.actorId()));
        }
    }
}
