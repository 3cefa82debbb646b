package io.taskflow.notification.watching;

import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Hears of comments on tasks that somebody watches, and of their other statuses: queue {@code notification-service.inbox}. */
@Component
class WatchListener implements EventSubscriber {
    private final WatchersInboxes inboxes;

    WatchListener(WatchersInboxes inboxes) {
        this.inboxes = inboxes;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("inbox")
                .on(EventTypes.TASK_UPDATED, this::updated)
                .on(EventTypes.COMMENT_CREATED, this::commented)
                .boundTo(EventTypes.TASK_WATCHED_KEY, EventTypes.COMMENT_WATCHED_KEY);
    }

    private void updated(CloudEvent<TaskUpdated> event) {
        WatchersNews.inUpdated(event).ifPresent(inboxes::add);
    }

    private void commented(CloudEvent<CommentCreated> event) {
        inboxes.add(WatchersNews.inCreated(event));
    }
}
