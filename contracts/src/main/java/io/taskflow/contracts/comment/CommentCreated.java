package io.taskflow.contracts.comment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code comment.created}: somebody said something about a task.
 *
 * @param watcherIds who watches the task, the author and whom the comment mentions among them
 */
public record CommentCreated(
        CommentSnapshot comment,
        CommentedTask task,
        @Nullable List<UUID> watcherIds) {

    public CommentCreated {
        // Old events do not say it.
        watcherIds = watcherIds == null ? List.of() : List.copyOf(watcherIds);
    }

    @Override
    public List<UUID> watcherIds() {
        return watcherIds == null ? List.of() : watcherIds;
    }
}
