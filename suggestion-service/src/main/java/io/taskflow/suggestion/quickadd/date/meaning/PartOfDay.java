package io.taskflow.suggestion.quickadd.date.meaning;

import java.util.Locale;

/** A part of a day: the time that stands for it, and how it reads an hour of a twelve-hour clock. */
public enum PartOfDay {
    MORNING(9),
    NOON(12),
    AFTERNOON(15),
    EVENING(18),
    NIGHT(20);

    private static final int HALF = 12;
    private static final int EARLIEST_EVENING = 5;

    private final int hour;

    PartOfDay(int hour) {
        this.hour = hour;
    }

    /** By the word that the word lists have for it. */
    public static PartOfDay of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The full hour that stands for it. */
    public int hour() {
        return hour;
    }

    /** An hour of a clock in this part of a day, 0 to 23: 7 in the evening is 19. */
    public int hour(int said) {
        if (said > HALF) {
            return said;
        }
        return switch (this) {
            case MORNING -> said % HALF;
            case NOON, AFTERNOON -> said % HALF + HALF;
            case EVENING, NIGHT -> said >= EARLIEST_EVENING && said < HALF ? said + HALF : said % HALF;
        };
    }
}
