package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.suggestion.job.Jobs;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Asks for a priority when a task comes without one: queue {@code suggestion-service.events}, after the task is known. Only a
 * job is written here; the engine is asked after the commit.
 */
@Component
@Order(2)
class PriorityListener implements EventSubscriber {

    private final Jobs jobs;

    PriorityListener(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events").insteadOf("priority").on(EventTypes.TASK_CREATED, this::created);
    }

    private void created(CloudEvent<TaskCreated> event) {
        TaskSnapshot task = event.data().task();
        if (task.priority() == null && !task.status().isClosed()) {
            jobs.request(task.id());
        }
    }
}
