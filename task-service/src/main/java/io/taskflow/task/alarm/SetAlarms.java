package io.taskflow.task.alarm;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.reminder.Reminder;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskAlarms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets the alarms of a task with its due date and reminders. They stay when it is closed or deleted, which costs that change nothing: whoever looks at
 * them when their time has come sees it. What has rung once is gone, and does not come back when the task is opened or restored.
 */
@Component
class SetAlarms implements TaskAlarms {
    private final AlarmTable table;
    private final AlarmSettings settings;
    private final Clock clock;

    SetAlarms(AlarmTable table, AlarmSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void set(TaskSnapshot task) {
        set(task, alarms(task));
    }

    @Override
    public void changed(TaskSnapshot task, List<FieldChange> changes) {
        boolean otherDate = has(changes, "dueAt") || has(changes, "dueOn");
        if (otherDate || has(changes, "reminders")) {
            List<String> before = new ArrayList<>(Moments.DUE);
            before.addAll(remindersBefore(task, changes));
            List<String> after = alarms(task);
            drop(task, before.stream().filter(alarm -> !after.contains(alarm)).toList());
            set(
                    task,
                    after.stream()
                            .filter(alarm -> !before.contains(alarm) || (otherDate && !isMoment(alarm)))
                            .toList());
        }
        if (changes.stream().anyMatch(change -> isOtherTime(task, change))
                && !alarms(task).isEmpty()) {
            table.lookAgain(task.id(), concerned(task), clock.instant());
        }
    }

    @Override
    public void resume(UUID projectId) {
        table.resume(projectId, clock.instant());
    }

    private static List<String> alarms(TaskSnapshot task) {
        List<String> alarms = new ArrayList<>(isDue(task) ? Moments.DUE : List.of());
        alarms.addAll(task.reminders());
        return alarms;
    }

    private static List<String> remindersBefore(TaskSnapshot task, List<FieldChange> changes) {
        return changes.stream()
                .filter(change -> change.field().equals("reminders"))
                .findFirst()
                .map(change -> change.from() instanceof List<?> before
                        ? before.stream().map(String::valueOf).toList()
                        : List.<String>of())
                .orElse(task.reminders());
    }

    /** A reminder that does not depend on the due date. */
    private static boolean isMoment(String alarm) {
        return !Moments.DUE.contains(alarm) && !Reminder.isRelative(alarm);
    }

    private void drop(TaskSnapshot task, List<String> alarms) {
        if (!alarms.isEmpty()) {
            table.drop(task.id(), alarms);
        }
    }

    /** To be looked at when it is never too late, wherever the person is, and no sooner than now. */
    private void set(TaskSnapshot task, List<String> alarms) {
        if (alarms.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var moments = new Moments(task, ZoneOffset.MAX, settings);
        Map<String, Instant> times = new TreeMap<>();
        for (String alarm : alarms) {
            moments.of(alarm).ifPresent(at -> times.put(alarm, at.isBefore(now) ? now : at));
        }
        table.set(task.id(), concerned(task), times, now);
    }

    /** Whether what is still to be told of the task has another time by this, or has one again. */
    private static boolean isOtherTime(TaskSnapshot task, FieldChange change) {
        return switch (change.field()) {
            case "assigneeId" -> task.dueOn() != null;
            case "status" -> change.from() instanceof TaskStatus before && before.isClosed();
            case Task.DELETED_AT -> true;
            default -> false;
        };
    }

    private static boolean isDue(TaskSnapshot task) {
        return task.dueAt() != null || task.dueOn() != null;
    }

    /** Whose time zone counts; null where the task is due at a moment, which is the same everywhere. */
    private static @Nullable UUID concerned(TaskSnapshot task) {
        return task.dueOn() == null ? null : Objects.requireNonNullElse(task.assigneeId(), task.reporterId());
    }

    private static boolean has(List<FieldChange> changes, String field) {
        return changes.stream().anyMatch(change -> change.field().equals(field));
    }
}
