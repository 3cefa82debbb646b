package io.taskflow.suggestion.eval.duplicate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A task in the order in which they came about. */
public record Report(String id, String title, @Nullable String description) {
    public Report {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(title, "title is missing");
    }
}
