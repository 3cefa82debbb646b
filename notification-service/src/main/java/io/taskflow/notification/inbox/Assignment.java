package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.notification.EventActor;
import io.taskflow.notification.NotificationKind;
import java.util.Optional;
import java.util.UUID;

/** Someone was made the assignee of a task by somebody else. Who takes a task oneself needs no telling. */
final class Assignment {

    private static final String ASSIGNEE = "assigneeId";

    private Assignment() {}

    static Optional<NewNotification> inCreated(CloudEvent<TaskCreated> event) {
        return of(event, event.data().task());
    }

    /** Only where the assignee is among the changes: an edit of somebody's task assigns nobody. */
    static Optional<NewNotification> inUpdated(CloudEvent<TaskUpdated> event) {
        boolean reassigned = event.data().changes().stream().anyMatch(change -> ASSIGNEE.equals(change.field()));
        return reassigned ? of(event, event.data().task()) : Optional.empty();
    }

    private static Optional<NewNotification> of(CloudEvent<?> event, TaskSnapshot task) {
        UUID assignee = task.assigneeId();
        UUID actor = EventActor.of(event);
        return assignee == null || assignee.equals(actor)
                ? Optional.empty()
                : Optional.of(new NewNotification(
                        assignee,
                        NotificationKind.TASK_ASSIGNED,
                        task.id(),
                        task.key(),
                        task.projectId(),
                        task.title(),
                        actor,
                        event.id()));
    }
}
