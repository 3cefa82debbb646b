package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Holidays by how the word lists say when they are: {@code 12-25}; {@code nth 11 4 4 1}, a day after November's fourth Thursday;
 * {@code easter -2}; {@code hijri 10 1}, by the Umm al-Qura calendar.
 */
final class Holidays {

    private Holidays() {}

    static Meaning read(Found found) {
        IntFunction<LocalDate> inYear = year -> day(found.word("holiday"), year);
        LocalDate today = found.today();
        if (found.has("year")) {
            return Day.on(inYear.apply(found.number("year")));
        }
        if (found.has("rel2")) {
            return Day.on(inYear.apply(today.getYear() + NearRules.steps(found.word("rel2"))));
        }
        return Day.on(
                switch (found.word("rel", "")) {
                    case "last", "past" -> last(today, inYear);
                    case "next", "coming" -> Years.next(today.plusDays(1), inYear);
                    default -> Years.next(today, inYear);
                });
    }

    private static LocalDate last(LocalDate today, IntFunction<LocalDate> inYear) {
        LocalDate thisYears = inYear.apply(today.getYear());
        return thisYears.isBefore(today) ? thisYears : inYear.apply(today.getYear() - 1);
    }

    private static LocalDate day(String rule, int year) {
        String[] words = rule.split(" ", -1);
        int[] numbers = Arrays.stream(words).skip(1).mapToInt(Integer::parseInt).toArray();
        return switch (words[0]) {
            case "nth" ->
                LocalDate.of(year, numbers[0], 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(numbers[1], DayOfWeek.of(numbers[2])))
                        .plusDays(numbers.length > 3 ? numbers[3] : 0);
            case "easter" -> easter(year).plusDays(numbers[0]);
            case "hijri" -> hijri(year, numbers[0], numbers[1]);
            case "advent" ->
                LocalDate.of(year, 12, 24)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                        .minusWeeks(4L - numbers[0]);
            default -> MonthDay.parse("--" + padded(rule)).atYear(year);
        };
    }

    private static String padded(String monthAndDay) {
        String[] parts = monthAndDay.split("-", -1);
        return "%02d-%02d".formatted(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static LocalDate hijri(int year, int month, int day) {
        int lunar = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR_OF_ERA);
        LocalDate first = LocalDate.from(HijrahDate.of(lunar, month, day));
        return first.getYear() == year ? first : LocalDate.from(HijrahDate.of(lunar + 1, month, day));
    }

    /** The Gregorian Easter Sunday, by the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int leap = century / 4;
        int shift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * moon + century - leap - shift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int correction = (moon + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
