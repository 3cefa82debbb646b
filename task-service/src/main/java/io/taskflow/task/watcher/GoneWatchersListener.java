package io.taskflow.task.watcher;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Forgets what people watched who are gone for good: queue {@code task-service.events}. */
@Component
class GoneWatchersListener implements EventSubscriber {
    private final Watchers watchers;

    GoneWatchersListener(Watchers watchers) {
        this.watchers = watchers;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .on(
                        EventTypes.USER_DELETED,
                        event -> watchers.forget(event.data().userId()));
    }
}
