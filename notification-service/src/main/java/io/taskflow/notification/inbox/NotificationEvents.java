package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.notification.Addressee;
import io.taskflow.contracts.notification.NotificationCreated;
import io.taskflow.contracts.notification.NotificationSnapshot;
import io.taskflow.contracts.notification.NotifiedTask;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What happens to inboxes, as the bus hears it, and by the live stream the pages that are open. It is addressed to the person alone: what
 * it says of the project stands within the task, so that no reader of the stream takes it for the members' to see.
 */
@Component
class NotificationEvents {
    private final Outbox outbox;

    NotificationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void created(NotificationView told) {
        UUID actor = told.actor() == null ? null : told.actor().id();
        var task = new NotifiedTask(told.taskId(), told.taskKey(), told.projectId(), told.title());
        var notification = new NotificationSnapshot(told.id(), told.kind().name(), task, actor, told.createdAt());
        outbox.append(Fact.of(
                EventTypes.NOTIFICATION_CREATED,
                told.id(),
                told.userId(),
                1,
                actor,
                new NotificationCreated(new Addressee(told.userId()), notification)));
    }
}
