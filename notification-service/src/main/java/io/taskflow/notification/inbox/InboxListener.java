package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Hears of assignments: queue {@code notification-service.assignments}. */
@Component
class AssignmentListener implements EventSubscriber {

    private final NotifyPerson notify;

    AssignmentListener(NotifyPerson notify) {
        this.notify = notify;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("assignments")
                .on(
                        EventTypes.TASK_CREATED,
                        event -> Assignment.inCreated(event).ifPresent(notify::of))
                .on(
                        EventTypes.TASK_UPDATED,
                        event -> Assignment.inUpdated(event).ifPresent(notify::of))
                .boundTo(EventTypes.TASK_ASSIGNED_KEY);
    }
}
