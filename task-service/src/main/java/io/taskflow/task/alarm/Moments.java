package io.taskflow.task.alarm;

import io.taskflow.contracts.task.TaskSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the alarms of a task ring.
 *
 * @param zone where the person is whom it concerns: of a day on which the task is due, that is when it begins and ends
 */
record Moments(TaskSnapshot task, ZoneId zone, AlarmSettings settings) {
    static final String DUE_SOON = "DUE_SOON";
    static final String OVERDUE = "OVERDUE";

    /** Empty where the task has no such alarm any more. */
    Optional<Instant> of(String alarm) {
        return Optional.ofNullable(alarm.equals(OVERDUE) ? end() : before(settings.dueSoon()));
    }

    /** Whether it is of no use any more: the task is late, and that is told. */
    boolean isPointless(String alarm, Instant now) {
        Instant end = end();
        return !alarm.equals(OVERDUE) && end != null && !now.isBefore(end);
    }

    /** Of a day by what clocks show: the same time of an earlier day, whatever was done to the clocks in between. */
    private @Nullable Instant before(Duration lead) {
        LocalDate day = task.dueOn();
        if (day != null) {
            return settings.morning().atDate(day).minus(lead).atZone(zone).toInstant();
        }
        Instant due = task.dueAt();
        return due == null ? null : due.minus(lead);
    }

    private @Nullable Instant end() {
        LocalDate day = task.dueOn();
        return day == null ? task.dueAt() : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
