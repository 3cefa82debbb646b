package io.taskflow.task.task;

import io.taskflow.contracts.task.Recurrence;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.task.project.TaskNumber;
import io.taskflow.task.project.change.TaskNumbers;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.recurrence.Occurrence;
import io.taskflow.task.recurrence.Recurrences;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the next occurrence of a task that recurs: one like it, at the end of its project. What is below the task stays there. */
@Component
class NextTask {
    private final TaskNumbers numbers;
    private final ProjectAccess members;
    private final Tasks tasks;
    private final TaskWatchers watchers;
    private final IdGenerator ids;

    NextTask(TaskNumbers numbers, ProjectAccess members, Tasks tasks, TaskWatchers watchers, IdGenerator ids) {
        this.numbers = numbers;
        this.members = members;
        this.tasks = tasks;
        this.watchers = watchers;
        this.ids = ids;
    }

    /** Part of the transaction that closes the task, with the project's row held; empty where the rule has come to its end. */
    Optional<UUID> add(Task closed, TaskFields recurring, UUID actor, Instant now) {
        Recurrence recurrence = recurring.recurrence();
        return recurrence == null
                ? Optional.empty()
                : Recurrences.next(recurrence, recurring.dueAt(), recurring.dueOn(), now)
                        .map(next -> add(closed, recurring, next, actor, now));
    }

    private UUID add(Task closed, TaskFields recurring, Occurrence next, UUID actor, Instant now) {
        UUID project = closed.projectId();
        TaskNumber number = numbers.next(project, actor);
        String position = Position.after(tasks.endOf(project, actor));
        TaskFields fields = recurring.again(next, stillMember(project, recurring.assigneeId()), position);
        Task again = new Task(ids.next(), number, closed.reporterId(), fields, now);
        tasks.add(again, actor);
        watchers.again(closed.id(), again.id(), actor);
        return again.id();
    }

    private @Nullable UUID stillMember(UUID project, @Nullable UUID assignee) {
        return assignee != null && members.roleIn(project, assignee).isPresent() ? assignee : null;
    }
}
