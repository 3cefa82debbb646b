package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Hears of comments that name somebody: queue {@code notification-service.mentions}. */
@Component
class MentionListener implements EventSubscriber {

    private final NotifyPerson notify;

    MentionListener(NotifyPerson notify) {
        this.notify = notify;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("mentions")
                .on(
                        EventTypes.COMMENT_CREATED,
                        event -> Mention.inCreated(event).forEach(notify::of))
                .on(
                        EventTypes.COMMENT_UPDATED,
                        event -> Mention.inUpdated(event).forEach(notify::of))
                .boundTo(EventTypes.COMMENT_MENTIONED_KEY);
    }
}
