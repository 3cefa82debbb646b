package io.taskflow.notification.watching;

import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.notification.EventActor;
import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.inbox.News;
import io.taskflow.notification.mail.Details;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What those are told who watch a task. Whoever did it needs no telling; whom the same event assigns or mentions is told that, and not
 * this as well.
 */
final class WatchersNews {
    private WatchersNews() {}

    /** Only of another status. */
    static Optional<News> inUpdated(CloudEvent<TaskUpdated> event) {
        TaskUpdated data = event.data();
        if (!isChanged(data, "status")) {
            return Optional.empty();
        }
        TaskSnapshot task = data.task();
        UUID assigned = isChanged(data, "assigneeId") ? task.assigneeId() : null;
        List<UUID> people =
                others(data.watcherIds(), EventActor.of(event), assigned == null ? Set.of() : Set.of(assigned));
        return Optional.of(News.of(event, NotificationKind.STATUS_CHANGED, task, Details.NONE, people));
    }

    static News inCreated(CloudEvent<CommentCreated> event) {
        CommentCreated data = event.data();
        List<UUID> people =
                others(data.watcherIds(), EventActor.of(event), data.comment().mentions());
        return News.of(event, NotificationKind.COMMENTED, data.task(), data.comment(), people);
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
