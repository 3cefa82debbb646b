package io.taskflow.task.task.form;

import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.Position;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskFields;
import io.taskflow.task.task.change.TaskEdit;
import java.util.function.LongConsumer;

/**
 * A merge patch for a version that the caller may have named.
 *
 * @param versionCheck throws a problem for a version other than that
 */
public record PatchedTask(MergePatch<TaskPatch> patch, LongConsumer versionCheck) implements TaskEdit {

    @Override
    public boolean touches(String field) {
        return patch.has(field);
    }

    @Override
    public TaskFields apply(Task current) {
        versionCheck.accept(current.version());
        TaskFields fields = patch.applyTo(TaskPatch.of(current.fields())).fields();
        if (patch.has("position") && !Position.leavesRoom(fields.position())) {
            throw ProblemException.invalid("/position", "must leave room for others before and behind it");
        }
        return fields;
    }
}
