package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.notification.EventActor;
import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.mail.Details;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Someone was made the assignee of a task by somebody else. Who takes a task oneself needs no telling. */
final class Assignment {

    private static final String ASSIGNEE = "assigneeId";

    private Assignment() {}

    static Optional<News> inCreated(CloudEvent<TaskCreated> event) {
        return of(event, event.data().task());
    }

    /** Only where the assignee is among the changes: an edit of somebody's task assigns nobody. */
    static Optional<News> inUpdated(CloudEvent<TaskUpdated> event) {
        boolean reassigned = event.data().changes().stream().anyMatch(change -> ASSIGNEE.equals(change.field()));
        return reassigned ? of(event, event.data().task()) : Optional.empty();
    }

    private static Optional<News> of(CloudEvent<?> event, TaskSnapshot task) {
        UUID assignee = task.assigneeId();
        UUID actor = EventActor.of(event);
        return assignee == null || assignee.equals(actor)
                ? Optional.empty()
                : Optional.of(News.of(event, NotificationKind.TASK_ASSIGNED, task, Details.NONE, List.of(assignee)));
    }
}
