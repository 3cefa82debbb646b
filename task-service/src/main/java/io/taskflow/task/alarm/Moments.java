package io.taskflow.task.alarm;

import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.task.reminder.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the alarms of a task ring.
 *
 * @param zone where the person is whom it concerns: of a day on which the task is due, that is when it begins and ends
 */
record Moments(TaskSnapshot task, ZoneId zone, AlarmSettings settings) {
    /** The alarms of every task with a due date; any other is the text of one of its reminders. */
    static final List<String> DUE = List.of("DUE_SOON", "OVERDUE");

    static final String DUE_SOON = "DUE_SOON";
    static final String OVERDUE = "OVERDUE";

    /** Empty where the task has no such alarm any more. */
    Optional<Instant> of(String alarm) {
        return Optional.ofNullable(
                switch (alarm) {
                    case DUE_SOON -> before(settings.dueSoon());
                    case OVERDUE -> end();
                    default -> task.reminders().contains(alarm) ? reminded(alarm) : null;
                });
    }

    private @Nullable Instant reminded(String reminder) {
        return switch (Reminder.parse(reminder).orElseThrow()) {
            case Reminder.At at -> at.moment();
            case Reminder.Before before -> before(before.lead());
        };
    }

    /** Whether what should have been told before the task was late comes too late: it is late, and that is told. */
    boolean isPointless(String alarm, Instant moment, Instant now) {
        Instant end = end();
        boolean relative = alarm.equals(DUE_SOON) || Reminder.isRelative(alarm);
        return relative && end != null && moment.isBefore(end) && !now.isBefore(end);
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
