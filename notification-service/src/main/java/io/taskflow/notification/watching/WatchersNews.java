package io.taskflow.notification.watching;

import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.notification.EventActor;
import io.taskflow.notification.NotificationKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those are told who watch a task. Whoever did it needs no telling; whom the same event assigns or mentions is told that, and not
 * this as well.
 *
 * @param title the task's title when it happened
 * @param actorId who did it; null where the system did
 * @param people whom to tell
 */
record WatchersNews(
        UUID eventId,
        NotificationKind kind,
        UUID taskId,
        String taskKey,
        UUID projectId,
        String title,
        @Nullable UUID actorId,
        List<UUID> people) {

    /** Only of another status. */
    static Optional<WatchersNews> inUpdated(CloudEvent<TaskUpdated> event) {
        TaskUpdated data = event.data();
        if (!isChanged(data, "status")) {
            return Optional.empty();
        }
        TaskSnapshot task = data.task();
        UUID assigned = isChanged(data, "assigneeId") ? task.assigneeId() : null;
        UUID actor = EventActor.of(event);
        return Optional.of(new WatchersNews(
                event.id(),
                NotificationKind.STATUS_CHANGED,
                task.id(),
                task.key(),
                task.projectId(),
                task.title(),
                actor,
                others(data.watcherIds(), actor, assigned == null ? Set.of() : Set.of(assigned))));
    }

    static WatchersNews inCreated(CloudEvent<CommentCreated> event) {
        CommentCreated data = event.data();
        UUID actor = EventActor.of(event);
        return new WatchersNews(
                event.id(),
                NotificationKind.COMMENTED,
                data.task().id(),
                data.task().key(),
                data.comment().projectId(),
                data.task().title(),
                actor,
                others(data.watcherIds(), actor, data.comment().mentions()));
    }

    private static List<UUID> others(List<UUID> watchers, @Nullable UUID actor, Collection<UUID> toldOtherwise) {
        return watchers.stream()
                .filter(person -> !person.equals(actor) && !toldOtherwise.contains(person))
                .distinct()
                .toList();
    }

    private static boolean isChanged(TaskUpdated data, String field) {
        return data.changes().stream().anyMatch(change -> field.equals(change.field()));
    }
}
