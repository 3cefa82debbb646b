package io.taskflow.suggestion.task;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.project.ProjectDeleted;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskDeleted;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the known tasks up to date, before anything else is made of an event: queue {@code suggestion-service.events}. */
@Component
@Order(1)
class TaskListener implements EventSubscriber {

    private final Tasks tasks;

    TaskListener(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("events")
                .insteadOf("tasks")
                .on(EventTypes.TASK_CREATED, this::created)
                .on(EventTypes.TASK_UPDATED, this::updated)
                .on(EventTypes.TASK_DELETED, this::deleted)
                .on(EventTypes.PROJECT_DELETED, this::projectDeleted);
    }

    private void created(CloudEvent<TaskCreated> event) {
        tasks.put(event.data().task());
    }

    private void updated(CloudEvent<TaskUpdated> event) {
        tasks.put(event.data().task());
    }

    private void deleted(CloudEvent<TaskDeleted> event) {
        tasks.delete(event.data().task());
    }

    private void projectDeleted(CloudEvent<ProjectDeleted> event) {
        tasks.deleteAll(event.data().project().id());
    }
}
