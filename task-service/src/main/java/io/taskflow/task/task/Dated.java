package io.taskflow.task.task;

import io.taskflow.contracts.task.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What says when it is due: at a moment, on a day, or not at all. */
interface Dated {
    @Nullable
    Instant dueAt();

    @Nullable
    LocalDate dueOn();

    @Nullable
    Recurrence recurrence();

    @Nullable
    List<String> reminders();
}
