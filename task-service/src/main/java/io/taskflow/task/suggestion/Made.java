package io.taskflow.task.suggestion;

import io.taskflow.contracts.task.Priority;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an acceptance.
 *
 * @param priority the one that it set; null for none, and where a person had set it before
 * @param subtasks the tasks that it created
 */
record Made(@Nullable Priority priority, List<UUID> subtasks) {

    Made {
        subtasks = List.copyOf(subtasks);
    }
}
