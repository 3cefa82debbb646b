package io.taskflow.suggestion.eval;

import io.taskflow.contracts.task.Priority;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task whose priority is known, in the order in which the project's tasks came about.
 *
 * @param split {@code train} for what the project had decided before, {@code test} for what is asked
 */
record LabelledTask(String title, @Nullable String description, Priority priority, String project, String split) {

    LabelledTask {
        Objects.requireNonNull(title, "title is missing");
        Objects.requireNonNull(priority, "priority is missing: LOW, MEDIUM, HIGH or URGENT");
        Objects.requireNonNull(project, "project is missing");
        Objects.requireNonNull(split, "split is missing: train or test");
    }

    boolean isHistory() {
        return split.equals("train");
    }
}
