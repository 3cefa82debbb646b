package io.taskflow.suggestion.eval;

import io.taskflow.contracts.task.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A task whose priority is known, in the order in which the project's tasks came about.
 *
 * @param split {@code train} for what the project had decided before, {@code test} for what is asked
 */
record LabelledTask(String title, @Nullable String description, Priority priority, String project, String split) {

    boolean isHistory() {
        return split.equals("train");
    }
}
