package io.taskflow.notification.inbox;

import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.comment.CommentedTask;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.notification.EventActor;
import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.mail.Details;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people are to be told.
 *
 * @param eventId the event it tells of: one event tells a person a kind of thing once
 * @param title the task's title when it happened
 * @param actorId who did it; null where the system did
 * @param details what an e-mail says besides
 * @param people whom to tell
 */
public record News(
        UUID eventId,
        NotificationKind kind,
        UUID taskId,
        String taskKey,
        UUID projectId,
        String title,
        @Nullable UUID actorId,
        Details details,
        List<UUID> people) {

    public News {
        people = List.copyOf(people);
    }

    /** Of a task. */
    public static News of(
            CloudEvent<?> event, NotificationKind kind, TaskSnapshot task, Details details, List<UUID> people) {
        return new News(
                event.id(),
                kind,
                task.id(),
                task.key(),
                task.projectId(),
                task.title(),
                EventActor.of(event),
                details,
                people);
    }

    /** Of a comment, which the e-mail quotes. */
    public static News of(
            CloudEvent<?> event,
            NotificationKind kind,
            CommentedTask task,
            CommentSnapshot comment,
            List<UUID> people) {
        return new News(
                event.id(),
                kind,
                task.id(),
                task.key(),
                comment.projectId(),
                task.title(),
                EventActor.of(event),
                Details.quoting(comment),
                people);
    }

    /** The same for some of them. */
    public News only(List<UUID> some) {
        return new News(eventId, kind, taskId, taskKey, projectId, title, actorId, details, some);
    }
}
