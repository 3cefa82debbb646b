package io.taskflow.task.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers of the tasks that a person may see, without those of archived projects. */
record TaskStatistics(
        @Schema(description = "When they were counted") Instant asOf,

        @Schema(description = "Tasks that are OPEN or IN_PROGRESS", example = "12")
        long open,

        @Schema(
                description = "Those of them whose due date is over; that of dueOn at the end of the day in UTC",
                example = "2")
        long overdue,

        @Schema(description = "OPEN and IN_PROGRESS") List<OfStatus> byStatus,

        @Schema(description = "Those that are open, the most urgent first; null last: nobody has set it")
        List<OfPriority> byPriority,

        @Schema(description = "Those that are open, of at most 20 people who have the most; null: nobody's")
        List<OfAssignee> byAssignee,

        @Schema(description = "Each week from the first to this one, also without any")
        List<Week> weeks,

        @Schema(description = "Of what was done in these weeks; null where nothing was") @Nullable
        Duration leadTime) {
    record OfStatus(TaskStatus status, long tasks) {}

    record OfPriority(@Nullable Priority priority, long tasks) {}

    record OfAssignee(@Nullable UUID assigneeId, long tasks) {}

    /** What was done in a week. */
    record Week(
            @Schema(description = "Its Monday, in UTC", example = "2026-11-23")
            LocalDate monday,

            @Schema(example = "7") long completed) {}

    /** From a task's creation to its completion. */
    record Duration(
            @Schema(description = "Seconds that half of them took at most", example = "172800")
            long median,

            @Schema(description = "Seconds that nine of ten took at most", example = "864000")
            long ninetieth) {}
}
