package io.taskflow.notification.inbox;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.event.UnreadableEventException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone was made the assignee of a task by somebody else. Who takes a task oneself needs no telling.
 *
 * @param eventId the event that said so
 * @param actorId who did it; null where the system did
 */
record Assignment(UUID eventId, UUID assigneeId, @Nullable UUID actorId, TaskSnapshot task) {

    private static final String ASSIGNEE = "assigneeId";

    static Optional<Assignment> inCreated(CloudEvent<TaskCreated> event) {
        return of(event, event.data().task());
    }

    /** Only where the assignee is among the changes: an edit of somebody's task assigns nobody. */
    static Optional<Assignment> inUpdated(CloudEvent<TaskUpdated> event) {
        boolean reassigned = event.data().changes().stream().anyMatch(change -> ASSIGNEE.equals(change.field()));
        return reassigned ? of(event, event.data().task()) : Optional.empty();
    }

    private static Optional<Assignment> of(CloudEvent<?> event, TaskSnapshot task) {
        UUID assignee = task.assigneeId();
        UUID actor = actorOf(event);
        return assignee == null || assignee.equals(actor)
                ? Optional.empty()
                : Optional.of(new Assignment(event.id(), assignee, actor, task));
    }

    private static @Nullable UUID actorOf(CloudEvent<?> event) {
        try {
            return event.actor() == null ? null : UUID.fromString(event.actor());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("`actor` is no UUID", e);
        }
    }
}
