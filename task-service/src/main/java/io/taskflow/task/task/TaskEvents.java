package io.taskflow.task.task;

import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.contracts.task.TaskDeleted;
import io.taskflow.contracts.task.TaskDueSoon;
import io.taskflow.contracts.task.TaskOverdue;
import io.taskflow.contracts.task.TaskReminder;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskUpdated;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a task, as the bus hears it: the one place where {@code task.*} events are made. */
@Component
public class TaskEvents {
    private final Outbox outbox;
    private final TaskWatchers watchers;

    TaskEvents(Outbox outbox, TaskWatchers watchers) {
        this.outbox = outbox;
        this.watchers = watchers;
    }

    void created(TaskSnapshot task, UUID actor) {
        append(
                fact(EventTypes.TASK_CREATED, task, actor, new TaskCreated(task)),
                task.assigneeId() == null ? List.of() : List.of(EventTypes.TASK_ASSIGNED_KEY));
    }

    void updated(TaskSnapshot task, List<FieldChange> changes, UUID actor) {
        boolean otherStatus = changes.stream().anyMatch(change -> change.field().equals("status"));
        List<UUID> watching = otherStatus ? watchers.of(task.id()) : List.of();
        List<String> keys = new ArrayList<>();
        if (changes.stream().anyMatch(change -> change.field().equals("assigneeId") && change.to() != null)) {
            keys.add(EventTypes.TASK_ASSIGNED_KEY);
        }
        if (watching.stream().anyMatch(person -> !person.equals(actor))) {
            keys.add(EventTypes.TASK_WATCHED_KEY);
        }
        Optional<UUID> former = formerProject(changes);
        if (former.isPresent()) {
            keys.add(EventTypes.TASK_MOVED_KEY);
        }
        Fact<?> fact = fact(EventTypes.TASK_UPDATED, task, actor, new TaskUpdated(task, changes, watching));
        append(former.<Fact<?>>map(fact::behind).orElse(fact), keys);
    }

    void deleted(TaskSnapshot task, UUID actor) {
        append(fact(EventTypes.TASK_DELETED, task, actor, new TaskDeleted(task)), List.of());
    }

    /** That time passed, and nothing else: as of the version that is there already. Part of the transaction that makes sure it is told once. */
    public void dueSoon(TaskSnapshot task) {
        outbox.append(fact(EventTypes.TASK_DUE_SOON, task, null, new TaskDueSoon(task)));
    }

    /** Likewise. */
    public void overdue(TaskSnapshot task) {
        outbox.append(fact(EventTypes.TASK_OVERDUE, task, null, new TaskOverdue(task)));
    }

    /** Likewise. */
    public void reminder(TaskSnapshot task, String reminder) {
        outbox.append(fact(EventTypes.TASK_REMINDER, task, null, new TaskReminder(task, reminder)));
    }

    /** What was said of the task there comes first, and so does what says who may see that. */
    private static Optional<UUID> formerProject(List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> change.field().equals("projectId"))
                .map(change -> UUID.fromString(String.valueOf(change.from())))
                .findFirst();
    }

    /** Who cares for some events only binds to one of these keys besides, and is not woken by other changes. */
    private void append(Fact<?> fact, List<String> alsoRoutedBy) {
        outbox.append(fact.withAlsoRoutedBy(alsoRoutedBy.toArray(String[]::new)));
    }

    /** Ordered by project, so that a task never overtakes the membership that lets people see it. */
    private static <T> Fact<T> fact(EventType<T> type, TaskSnapshot task, @Nullable UUID actor, T data) {
        return Fact.of(type, task.id(), task.projectId(), task.version(), actor, data);
    }
}
