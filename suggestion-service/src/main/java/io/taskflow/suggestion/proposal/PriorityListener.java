package io.taskflow.suggestion.proposal;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.messaging.consumer.EventSubscriber;
import io.taskflow.messaging.consumer.Subscription;
import io.taskflow.suggestion.job.Jobs;
import io.taskflow.suggestion.task.Tasks;
import org.springframework.stereotype.Component;

/**
 * Asks for a priority when a task comes without one: queue {@code suggestion-service.priority}. Only a job is written here;
 * the engine is asked after the commit.
 */
@Component
class PriorityListener implements EventSubscriber {

    private final Tasks tasks;
    private final Jobs jobs;

    PriorityListener(Tasks tasks, Jobs jobs) {
        this.tasks = tasks;
        this.jobs = jobs;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("priority").on(EventTypes.TASK_CREATED, this::created);
    }

    private void created(CloudEvent<TaskCreated> event) {
        TaskSnapshot task = event.data().task();
        if (task.priority() == null && !task.status().isClosed()) {
            tasks.put(task); // the queue that keeps the tasks may be behind this one
            jobs.request(task.id());
        }
    }
}
