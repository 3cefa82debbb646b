package io.taskflow.notification.inbox;

import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.comment.CommentUpdated;
import io.taskflow.contracts.comment.CommentedTask;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.notification.EventActor;
import io.taskflow.notification.NotificationKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A comment names people. Who is named again when it is edited, or names oneself, needs no telling. */
final class Mention {

    private static final String MENTIONS = "mentions";

    private Mention() {}

    static News inCreated(CloudEvent<CommentCreated> event) {
        return of(event, event.data().comment(), event.data().task(), Set.of());
    }

    static Optional<News> inUpdated(CloudEvent<CommentUpdated> event) {
        CommentUpdated data = event.data();
        return data.changes().stream()
                .filter(change -> MENTIONS.equals(change.field()))
                .findFirst()
                .map(change -> of(event, data.comment(), data.task(), before(change)));
    }

    private static News of(
            CloudEvent<?> event, CommentSnapshot comment, CommentedTask task, Collection<String> before) {
        UUID actor = EventActor.of(event);
        List<UUID> people = comment.mentions().stream()
                .distinct()
                .filter(person -> !person.equals(actor) && !before.contains(person.toString()))
                .toList();
        return News.of(event, NotificationKind.MENTIONED, task, comment, people);
    }

    private static Set<String> before(FieldChange change) {
        return change.from() instanceof Collection<?> people
                ? people.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
