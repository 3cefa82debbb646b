package io.taskflow.suggestion.quickadd.date.meaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day.
 *
 * @param trait how it was said, which decides what may stand beside it
 * @param part the part of the day that was said with it, as in "tonight"
 */
public record Day(LocalDate date, Trait trait, @Nullable PartOfDay part) implements Meaning {

    /** How a day was said. */
    public enum Trait {
        /** Outright. */
        PLAIN,
        /** As a day of the week only. */
        WEEKDAY,
        /** By its number in a month only. */
        NUMBER,
        /** By its distance: a day of the week beside it picks one of that week. */
        SHIFTED
    }

    /** A day that was said outright. */
    public static Day on(LocalDate date) {
        return new Day(date, Trait.PLAIN, null);
    }

    /** A day that was said by its distance. */
    public static Day shifted(LocalDate date) {
        return new Day(date, Trait.SHIFTED, null);
    }
}
