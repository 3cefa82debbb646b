package io.taskflow.task.project.departure;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.user.UserDeleted;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.messaging.event.UnreadableEventException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hears who is gone for good: queue {@code task-service.events}. */
@Component
class DepartureListener implements EventSubscriber {
    private final HandOver handOver;

    DepartureListener(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events").on(EventTypes.USER_DELETED, this::gone);
    }

    private void gone(CloudEvent<UserDeleted> event) {
        UUID person = event.data().userId();
        handOver.of(person, actor(event, person));
    }

    private static UUID actor(CloudEvent<?> event, UUID otherwise) {
        try {
            return event.actor() == null ? otherwise : UUID.fromString(event.actor());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("`actor` is no UUID", e);
        }
    }
}
