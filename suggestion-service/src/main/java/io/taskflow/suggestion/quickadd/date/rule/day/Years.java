package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.function.IntFunction;

/** Which year is meant, or which month. */
final class Years {

    private static final int CENTURY = 100;
    private static final int NEXT_CENTURY_BEFORE = 50;
    private static final int TENS = 10;

    /** From a leap year to the next there are eight at most. */
    private static final int MOST_YEARS = 9;

    private Years() {}

    /** A year of two digits: 49 is 2049, 50 is 1950. */
    static int full(int year) {
        if (year >= CENTURY) {
            return year;
        }
        return year < NEXT_CENTURY_BEFORE ? 20 * CENTURY + year : 19 * CENTURY + year;
    }

    /** The day of the year that was said; without one the next such day, today included. */
    static LocalDate day(Found found, int month, int day) {
        if (found.has("year") || found.has("yy")) {
            return LocalDate.of(full(found.number(found.has("year") ? "year" : "yy")), month, day);
        }
        if (found.has("century")) {
            int rest = found.number("number");
            if (rest < TENS) {
                throw new DateTimeException("no year");
            }
            return LocalDate.of(found.number("century") * CENTURY + rest, month, day);
        }
        if (found.has("millennium")) {
            return LocalDate.of(20 * CENTURY + found.number("number", 0), month, day);
        }
        MonthDay wanted = MonthDay.of(month, day);
        return next(found.today(), year -> wanted.isValidYear(year) ? wanted.atYear(year) : LocalDate.MIN);
    }

    /** The first of a year's days that is not before {@code today}. */
    static LocalDate next(LocalDate today, IntFunction<LocalDate> inYear) {
        for (int year = today.getYear(); year < today.getYear() + MOST_YEARS; year++) {
            LocalDate day = inYear.apply(year);
            if (!day.isBefore(today)) {
                return day;
            }
        }
        throw new DateTimeException("in no year that is near");
    }
}
