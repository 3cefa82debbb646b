package io.taskflow.task.task.http;

import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskFields;
import io.taskflow.task.task.change.TaskEdit;

/** A merge patch for a version that the caller may have named. */
record PatchedTask(MergePatch<TaskPatch> patch, IfMatch ifMatch) implements TaskEdit {

    @Override
    public boolean touches(String field) {
        return patch.has(field);
    }

    @Override
    public TaskFields apply(Task current) {
        ifMatch.check(current.version());
        return patch.applyTo(TaskPatch.of(current.fields())).fields();
    }
}
