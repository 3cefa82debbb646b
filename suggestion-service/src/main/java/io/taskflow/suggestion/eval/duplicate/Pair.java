package io.taskflow.suggestion.eval.duplicate;

import java.util.Objects;

/** Two reports that say the same. */
public record Pair(String duplicate, String of) {
    public Pair {
        Objects.requireNonNull(duplicate, "duplicate is missing");
        Objects.requireNonNull(of, "of is missing");
    }
}
