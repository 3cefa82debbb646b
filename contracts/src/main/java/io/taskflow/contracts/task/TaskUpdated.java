package io.taskflow.contracts.task;

import io.taskflow.contracts.event.FieldChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code task.updated}: a task changed; {@code changes} is never empty.
 *
 * @param watcherIds who watches the task, whoever changed it among them: where its status changed; else empty
 */
public record TaskUpdated(
        TaskSnapshot task,
        List<FieldChange> changes,
        @Nullable List<UUID> watcherIds) {

    public TaskUpdated {
        changes = List.copyOf(changes);
        // Old events do not say it.
        watcherIds = watcherIds == null ? List.of() : List.copyOf(watcherIds);
    }

    /** A change that watchers need not be told of. */
    public TaskUpdated(TaskSnapshot task, List<FieldChange> changes) {
        this(task, changes, List.of());
    }

    @Override
    public List<UUID> watcherIds() {
        return watcherIds == null ? List.of() : watcherIds;
    }
}
