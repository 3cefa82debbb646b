package io.taskflow.suggestion.quickadd.date.meaning;

import java.time.LocalDate;

/** Where a series begins or ends; the day itself belongs to it. */
public record Bound(LocalDate day, Kind kind) implements Meaning {

    /** Which of the two. */
    public enum Kind {
        BEGIN,
        END
    }
}
