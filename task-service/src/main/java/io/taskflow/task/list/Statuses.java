package io.taskflow.task.list;

import io.taskflow.contracts.task.TaskStatus;
import java.util.List;
import java.util.Set;

/** The statuses that a filter asks for; none: whatever the status. */
record Statuses(Set<TaskStatus> wanted) {
    /** In SQL, of the task {@code t}. */
    static final String IS_OPEN = "t.status in ('OPEN', 'IN_PROGRESS')";

    static final String IS_CLOSED = "t.status in ('DONE', 'CANCELLED')";

    private static final Set<TaskStatus> OPEN = Set.of(TaskStatus.OPEN, TaskStatus.IN_PROGRESS);
    private static final Set<TaskStatus> CLOSED = Set.of(TaskStatus.DONE, TaskStatus.CANCELLED);

    static Statuses of(List<TaskStatus> wanted) {
        return new Statuses(Set.copyOf(wanted));
    }

    /** Whether all of them are open. */
    boolean areOpen() {
        return !wanted.isEmpty() && OPEN.containsAll(wanted);
    }

    /** Whether all of them are closed. */
    boolean areClosed() {
        return !wanted.isEmpty() && CLOSED.containsAll(wanted);
    }

    /** Whether what has them is open ({@code true}), closed, or either: one row of SQL each. */
    String openOrClosed() {
        if (areOpen()) {
            return "(true)";
        }
        return areClosed() ? "(false)" : "(true), (false)";
    }

    /** Whether they are all that are open, or all that are closed: then nothing else need be asked. */
    boolean areWhole() {
        return wanted.equals(OPEN) || wanted.equals(CLOSED);
    }

    List<String> names() {
        return wanted.stream().map(Enum::name).sorted().toList();
    }
}
