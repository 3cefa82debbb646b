package io.taskflow.suggestion.quickadd.date.rule.day;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import io.taskflow.suggestion.quickadd.date.meaning.Moment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days and moments by their distance from now or from another day. */
final class ShiftRules {

    private static final Set<String> OF_CLOCKS = Set.of("hour", "minute", "second");
    private static final int HALF_HOUR = 30;
    private static final int THREE_QUARTERS = 45;
    private static final int QUARTER = 15;
    private static final int HOUR_AND_A_HALF = 90;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF_YEAR = 6;
    private static final int MOST_WORKDAYS = 1_000;

    private ShiftRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "shift", ShiftRules::fromNow,
                "halfHour", ShiftRules::halfHour,
                "after", ShiftRules::fromDay,
                "dayShift", ShiftRules::fromOffset,
                "sinceYear", ShiftRules::fromYear);
    }

    private static @Nullable Meaning fromNow(Found found) {
        ZonedDateTime moment = shifted(found.now(), found);
        boolean ofClock = OF_CLOCKS.contains(found.word("unit"))
                || (found.has("unit2") && OF_CLOCKS.contains(found.word("unit2")));
        if (found.has("half")) {
            moment = more(moment, found);
        }
        return ofClock ? new Moment(moment.truncatedTo(ChronoUnit.SECONDS)) : Day.shifted(moment.toLocalDate());
    }

    private static ZonedDateTime more(ZonedDateTime moment, Found found) {
        return switch (found.word("unit")) {
            case "hour" -> moment.plusMinutes(sign(found) * HALF_HOUR);
            case "year" -> moment.plusMonths(sign(found) * MONTHS_OF_HALF_YEAR);
            default -> moment;
        };
    }

    private static long sign(Found found) {
        return found.has("ago") ? -1 : 1;
    }

    private static Meaning halfHour(Found found) {
        String said = found.has("half") ? found.word("half") : "";
        long minutes = found.has("oneandhalf")
                ? HOUR_AND_A_HALF
                : said.startsWith("three") || said.startsWith("drei")
                        ? THREE_QUARTERS
                        : said.startsWith("quarter") || said.contains("viertel") ? QUARTER : HALF_HOUR;
        return new Moment(found.now().plusMinutes(sign(found) * minutes));
    }

    private static @Nullable Meaning fromDay(Found found) {
        if (found.has("one")) {
            return Day.on(found.date().plusDays(sign(found)));
        }
        boolean ofClock = OF_CLOCKS.contains(found.word("unit"));
        return ofClock
                ? null
                : Day.shifted(shifted(found.date().atStartOfDay(found.now().getZone()), found)
                        .toLocalDate());
    }

    /** "Tomorrow in two weeks"; hours are counted from now, which is today. */
    private static @Nullable Meaning fromOffset(Found found) {
        int days = found.number("offset");
        boolean ofClock = OF_CLOCKS.contains(found.word("unit"));
        if (ofClock) {
            return days == 0 ? fromNow(found) : null;
        }
        return Day.shifted(shifted(found.now().plusDays(days), found).toLocalDate());
    }

    private static Meaning fromYear(Found found) {
        LocalDate begin = LocalDate.of(found.number("year"), 1, 1);
        return Day.on(shifted(begin.atStartOfDay(found.now().getZone()), found).toLocalDate());
    }

    private static ZonedDateTime shifted(ZonedDateTime from, Found found) {
        ZonedDateTime first = shifted(from, found.word("unit"), sign(found) * found.number("n"));
        return found.has("unit2") ? shifted(first, found.word("unit2"), sign(found) * found.number("n2")) : first;
    }

    private static ZonedDateTime shifted(ZonedDateTime from, String unit, long steps) {
        return switch (unit) {
            case "second" -> from.plusSeconds(steps);
            case "minute" -> from.plusMinutes(steps);
            case "hour" -> from.plusHours(steps);
            case "day" -> from.plusDays(steps);
            case "week" -> from.plusWeeks(steps);
            case "fortnight" -> from.plusWeeks(2 * steps);
            case "month" -> from.plusMonths(steps);
            case "quarter" -> from.plusMonths(MONTHS_OF_QUARTER * steps);
            case "year" -> from.plusYears(steps);
            default -> workdays(from, steps);
        };
    }

    private static ZonedDateTime workdays(ZonedDateTime from, long steps) {
        ZonedDateTime day = from;
        for (long left = Math.min(Math.abs(steps), MOST_WORKDAYS); left > 0; ) {
            day = day.plusDays(Long.signum(steps));
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                left--;
            }
        }
        return day;
    }
}
