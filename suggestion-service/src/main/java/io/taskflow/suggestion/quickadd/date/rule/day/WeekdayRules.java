package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days of the week and of the month. Weeks begin on Monday. */
final class WeekdayRules {

    private static final int LONGEST_MONTH = 31;
    private static final int MONTHS_TO_LOOK_AT = 48;

    private WeekdayRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "weekday", WeekdayRules::weekday,
                "weekInAWeek", found -> Day.on(weekday(found).date().plusWeeks(1)),
                "weekdaysLater", WeekdayRules::later,
                "weekdayFrom", WeekdayRules::from,
                "weekdayDom", WeekdayRules::onDayOfMonth,
                "dom", WeekdayRules::dayOfMonth,
                "nthWeekday", WeekdayRules::nth);
    }

    static DayOfWeek day(Found found) {
        String group = found.has("anydow") ? "anydow" : found.has("dow") ? "dow" : "adow";
        return DayOfWeek.of(found.number(group));
    }

    /** "Next" is next week's, "last" the last week's, "coming" and "past" the nearest; without such a word the next one, today included. */
    private static Day weekday(Found found) {
        LocalDate today = found.today();
        DayOfWeek day = day(found);
        LocalDate thisWeeks = today.with(day);
        return switch (found.word("rel", "")) {
            case "this" -> Day.on(thisWeeks);
            case "next" -> Day.on(thisWeeks.plusWeeks(1));
            case "last" -> Day.on(thisWeeks.minusWeeks(1));
            case "coming" -> Day.on(today.with(TemporalAdjusters.next(day)));
            case "past" -> Day.on(today.with(TemporalAdjusters.previous(day)));
            default -> new Day(today.with(TemporalAdjusters.nextOrSame(day)), Day.Trait.WEEKDAY, null);
        };
    }

    private static Meaning later(Found found) {
        long more = found.number("n") - 1L;
        return Day.on(
                found.has("ago")
                        ? found.today()
                                .with(TemporalAdjusters.previous(day(found)))
                                .minusWeeks(more)
                        : found.today().with(TemporalAdjusters.next(day(found))).plusWeeks(more));
    }

    /** The nearest such weekday after another day, or before it. */
    private static Meaning from(Found found) {
        return Day.on(found.date()
                .with(found.has("ago") ? TemporalAdjusters.previous(day(found)) : TemporalAdjusters.next(day(found))));
    }

    /** In this month where they agree, even if past; else in the next month in which they do. */
    private static @Nullable Meaning onDayOfMonth(Found found) {
        int number = found.number(found.has("dom") ? "dom" : found.has("late") ? "late" : "dnum");
        if (number > LONGEST_MONTH) {
            return null;
        }
        DayOfWeek wanted = day(found);
        YearMonth month = YearMonth.from(found.today());
        for (int ahead = 0; ahead < MONTHS_TO_LOOK_AT; ahead++) {
            YearMonth candidate = month.plusMonths(ahead);
            if (candidate.isValidDay(number) && candidate.atDay(number).getDayOfWeek() == wanted) {
                return Day.on(candidate.atDay(number));
            }
        }
        return null;
    }

    /** In the month that was said; else in the next that has the day. */
    private static Meaning dayOfMonth(Found found) {
        int number = found.number(found.has("dom") ? "dom" : found.has("day") ? "day" : "dnum");
        YearMonth month = YearMonth.from(found.today());
        if (found.has("rel")) {
            return Day.on(month.plusMonths(NearRules.steps(found.word("rel"))).atDay(number));
        }
        for (int ahead = 0; ahead <= 2; ahead++) {
            YearMonth candidate = month.plusMonths(ahead);
            if (candidate.isValidDay(number) && !candidate.atDay(number).isBefore(found.today())) {
                return new Day(candidate.atDay(number), Day.Trait.NUMBER, null);
            }
        }
        throw new DateTimeException("no such day of a month");
    }

    private static @Nullable Meaning nth(Found found) {
        LocalDate first = CalendarRules.month(found).atDay(1);
        LocalDate day = first.with(TemporalAdjusters.dayOfWeekInMonth(found.number("nth"), day(found)));
        boolean said = found.has("rel") || found.has("month");
        if (!said && day.isBefore(found.today())) {
            day = first.plusMonths(1).with(TemporalAdjusters.dayOfWeekInMonth(found.number("nth"), day(found)));
            first = first.plusMonths(1);
        }
        return YearMonth.from(day).equals(YearMonth.from(first)) ? Day.on(day) : null;
    }
}
