package io.taskflow.notification.moved;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.stereotype.Component;

/** Hears of tasks that move to another project, and so get another key: queue {@code notification-service.inbox}. */
@Component
class MovedListener implements EventSubscriber {
    private final MovedTasks moved;

    MovedListener(MovedTasks moved) {
        this.moved = moved;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("inbox")
                .on(EventTypes.TASK_UPDATED, this::updated)
                .boundTo(EventTypes.TASK_MOVED_KEY);
    }

    private void updated(CloudEvent<TaskUpdated> event) {
        if (event.data().changes().stream().anyMatch(change -> change.field().equals("projectId"))) {
            moved.put(event.data().task(), event.sequence());
        }
    }
}
