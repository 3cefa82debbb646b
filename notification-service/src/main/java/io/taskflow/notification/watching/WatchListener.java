package io.taskflow.notification.watching;

import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.notification.inbox.News;
import io.taskflow.notification.inbox.TellPeople;
import org.springframework.stereotype.Component;

/** Hears of comments on tasks that somebody watches, and of their other statuses: queue {@code notification-service.inbox}. */
@Component
class WatchListener implements EventSubscriber {
    private final StillThere stillThere;
    private final TellPeople tell;

    WatchListener(StillThere stillThere, TellPeople tell) {
        this.stillThere = stillThere;
        this.tell = tell;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("inbox")
                .on(EventTypes.TASK_UPDATED, this::updated)
                .on(EventTypes.COMMENT_CREATED, this::commented)
                .boundTo(EventTypes.TASK_WATCHED_KEY, EventTypes.COMMENT_WATCHED_KEY);
    }

    private void updated(CloudEvent<TaskUpdated> event) {
        WatchersNews.inUpdated(event).ifPresent(this::tell);
    }

    private void commented(CloudEvent<CommentCreated> event) {
        tell(WatchersNews.inCreated(event));
    }

    private void tell(News news) {
        tell.of(news.only(stillThere.of(news.people(), news.projectId())));
    }
}
