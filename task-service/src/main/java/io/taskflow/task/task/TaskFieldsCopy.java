package io.taskflow.task.task;

import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.Recurrence;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields on their way from one {@link TaskFields} to another that differs in some: a record cannot be copied but whole. */
final class TaskFieldsCopy {
    private final String title;
    private final @Nullable String description;

    TaskStatus status;

    @Nullable
    Priority priority;

    @Nullable
    Instant dueAt;

    @Nullable
    LocalDate dueOn;

    @Nullable
    Recurrence recurrence;

    List<String> reminders;

    @Nullable
    UUID assigneeId;

    List<String> labels;

    @Nullable
    UUID parentId;

    String position;

    TaskFieldsCopy(TaskFields of) {
        title = of.title();
        description = of.description();
        status = of.status();
        priority = of.priority();
        dueAt = of.dueAt();
        dueOn = of.dueOn();
        recurrence = of.recurrence();
        reminders = of.reminders();
        assigneeId = of.assigneeId();
        labels = of.labels();
        parentId = of.parentId();
        position = of.position();
    }

    TaskFields fields() {
        return new TaskFields(
                title,
                description,
                status,
                priority,
                dueAt,
                dueOn,
                recurrence,
                reminders,
                assigneeId,
                labels,
                parentId,
                position);
    }
}
