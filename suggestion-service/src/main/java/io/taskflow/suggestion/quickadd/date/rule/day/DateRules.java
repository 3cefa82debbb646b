package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import io.taskflow.suggestion.quickadd.date.meaning.Moment;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days by their numbers and months. */
final class DateRules {

    private static final int MONTHS = 12;
    private static final int NO_FRACTION_FROM = 13;

    private DateRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "ymd", DateRules::yearFirst,
                "compact", DateRules::compact,
                "numeric", DateRules::numeric,
                "fraction", DateRules::fraction,
                "md", DateRules::named,
                "asctime", DateRules::withTime);
    }

    private static Meaning yearFirst(Found found) {
        int month = found.number(found.has("month") ? "month" : "mnum");
        LocalDate day = LocalDate.of(found.number("year"), month, found.number("dnum"));
        return found.has("h") ? at(day, found) : Day.on(day);
    }

    private static Meaning compact(Found found) {
        return Day.on(LocalDate.parse(found.word("ymd"), DateTimeFormatter.BASIC_ISO_DATE));
    }

    private static Meaning named(Found found) {
        int month = found.number(found.has("month") ? "month" : "lmonth");
        return Day.on(Years.day(found, month, found.number(found.has("dom") ? "dom" : "day")));
    }

    private static Meaning withTime(Found found) {
        return at(Years.day(found, found.number("month"), found.number("day")), found);
    }

    private static Moment at(LocalDate day, Found found) {
        return new Moment(day.atTime(found.number("h"), found.number("min"), found.number("sec", 0))
                .atZone(found.now().getZone()));
    }

    /** What could be a fraction is a day only where no denominator looks like that. */
    private static @Nullable Meaning fraction(Found found) {
        return found.number("a") >= NO_FRACTION_FROM || found.number("b") >= NO_FRACTION_FROM ? numeric(found) : null;
    }

    /** Month and day as the language writes them, the other way around where that is no day, or not on the weekday that was said. */
    private static @Nullable Meaning numeric(Found found) {
        int first = found.number("a");
        int second = found.number("b");
        boolean dayFirst = found.isDayFirst() ? second <= MONTHS : first > MONTHS;
        LocalDate usual = dayFirst ? Years.day(found, second, first) : Years.day(found, first, second);
        if (isOnItsWeekday(found, usual)) {
            return dayOrHours(found, usual);
        }
        if (first <= MONTHS && second <= MONTHS) {
            LocalDate turned = dayFirst ? Years.day(found, first, second) : Years.day(found, second, first);
            if (isOnItsWeekday(found, turned)) {
                return dayOrHours(found, turned);
            }
        }
        return found.has("dash") ? null : Day.on(usual);
    }

    private static boolean isOnItsWeekday(Found found, LocalDate day) {
        return !found.has("anydow") || day.getDayOfWeek().getValue() == found.number("anydow");
    }

    /** "Fri 9-10" is from nine to ten rather than a day far away. */
    private static @Nullable Meaning dayOrHours(Found found, LocalDate day) {
        boolean far = day.isAfter(found.today().plusMonths(1));
        return found.has("dash") && far ? null : Day.on(day);
    }
}
