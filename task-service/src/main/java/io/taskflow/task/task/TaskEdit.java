package io.taskflow.task.task;

import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.ProblemException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants to become of a task.
 *
 * @param fields the names of those it may change: known before the task is read
 * @param change throws a problem for what is not acceptable
 * @param versionCheck throws a problem for a version other than the one the caller named
 * @param projectId where it is to be; null to stay
 * @param next is told of the next occurrence, where the change makes one
 */
public record TaskEdit(
        Set<String> fields,
        UnaryOperator<TaskFields> change,
        LongConsumer versionCheck,
        @Nullable UUID projectId,
        Consumer<UUID> next) {
    /** Where a task is: a patch may change it, though it is none of the task's fields. */
    public static final String PROJECT = "projectId";

    /** A change of some fields, whatever the version. */
    public static TaskEdit of(Set<String> fields, UnaryOperator<TaskFields> change) {
        return new TaskEdit(fields, change, anyVersion -> {}, null, nextId -> {});
    }

    /** The same, which also takes the task there; null to stay. */
    public TaskEdit movingTo(@Nullable UUID project) {
        return new TaskEdit(fields, change, versionCheck, project, next);
    }

    /** A merge patch. */
    public static TaskEdit of(MergePatch<TaskFields> patch, LongConsumer versionCheck) {
        UUID projectId = patch.aside(PROJECT, UUID.class).orElse(null);
        MergePatch<TaskFields> fields = patch.without(PROJECT);
        return new TaskEdit(fields.fields(), before -> apply(fields, before), versionCheck, projectId, nextId -> {});
    }

    /** The same, telling first what the fields are before it. */
    public TaskEdit noting(Consumer<TaskFields> before) {
        return new TaskEdit(
                fields,
                current -> {
                    before.accept(current);
                    return change.apply(current);
                },
                versionCheck,
                projectId,
                next);
    }

    /** The same, telling of the next occurrence, where it makes one. */
    public TaskEdit tellingNext(Consumer<UUID> told) {
        return new TaskEdit(fields, change, versionCheck, projectId, told);
    }

    /** Whether the project must stay as it is, for what the task refers to there. */
    boolean needsProject() {
        return fields.contains("assigneeId")
                || fields.contains("parentId")
                || (fields.contains("recurrence") && mayClose());
    }

    /** Whether it may close the task, which then needs a next one if it recurs. */
    boolean mayClose() {
        return fields.contains("status");
    }

    private static TaskFields apply(MergePatch<TaskFields> patch, TaskFields before) {
        boolean due = !patch.has("recurrence") && (patch.has("dueAt") || patch.has("dueOn"));
        TaskFields moved = patch.applyTo(due ? before.withPlainRecurrence() : before);
        TaskFields after = due && moved.isDueLike(before) ? patch.applyTo(before) : moved;
        if (patch.has("position") && !Position.leavesRoom(after.position())) {
            throw ProblemException.invalid("/position", "must leave room for others before and behind it");
        }
        return after;
    }
}
