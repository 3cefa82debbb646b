package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Hears of assignments and mentions, and of nothing else that happens to tasks and comments: queue {@code notification-service.inbox}. */
@Component
class InboxListener implements EventSubscriber {

    private final NotifyPerson notify;

    InboxListener(NotifyPerson notify) {
        this.notify = notify;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("inbox")
                .insteadOf("assignments", "mentions")
                .on(
                        EventTypes.TASK_CREATED,
                        event -> Assignment.inCreated(event).ifPresent(notify::of))
                .on(
                        EventTypes.TASK_UPDATED,
                        event -> Assignment.inUpdated(event).ifPresent(notify::of))
                .on(
                        EventTypes.COMMENT_CREATED,
                        event -> Mention.inCreated(event).forEach(notify::of))
                .on(
                        EventTypes.COMMENT_UPDATED,
                        event -> Mention.inUpdated(event).forEach(notify::of))
                .boundTo(EventTypes.TASK_ASSIGNED_KEY, EventTypes.COMMENT_MENTIONED_KEY);
    }
}
