package io.taskflow.suggestion.quickadd.date.rule;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import io.taskflow.suggestion.quickadd.date.meaning.Time;
import io.taskflow.suggestion.quickadd.date.meaning.Time.Half;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times of a day. */
final class TimeRules {

    private static final int HALF_A_DAY = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int HALF_HOUR = 30;
    private static final int QUARTER = 15;

    private TimeRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "clock", TimeRules::clock,
                "military", TimeRules::military,
                "past", TimeRules::past,
                "halfTo", TimeRules::halfTo,
                "named", found -> new Time(found.has("midnight") ? 0 : HALF_A_DAY, 0, 0, Half.SAID, false));
    }

    private static String hourGroup(Found found) {
        return found.has("hour") ? "hour" : found.has("h") ? "h" : "hw";
    }

    private static @Nullable Meaning clock(Found found) {
        int hour = found.number(hourGroup(found));
        int minute = found.has("min") ? found.number("min") : found.number("mw", 0);
        return time(found, hour, minute, found.number("sec", 0));
    }

    private static @Nullable Meaning time(Found found, int hour, int minute, int second) {
        boolean noSuchTime = hour > HOURS || minute >= MINUTES || (hour == HOURS && minute > 0);
        boolean twice = found.has("ap") && hour == 0;
        Half half = found.isDayFirst() ? Half.SAID : half(found, hour);
        return noSuchTime || twice ? null : new Time(hour % HOURS, minute, second, half, found.isBare());
    }

    private static Half half(Found found, int hour) {
        if (hour > HALF_A_DAY || hour == 0 || found.text(hourGroup(found)).startsWith("0")) {
            return Half.SAID;
        }
        if (!found.has("ap")) {
            return Half.OPEN;
        }
        String ap = found.word("ap");
        boolean both = ap.startsWith("a") && ap.endsWith("pm");
        return both ? Half.OPEN : ap.startsWith("a") || ap.contains("morning") ? Half.AM : Half.PM;
    }

    private static Meaning military(Found found) {
        int four = found.number("four");
        return new Time(four / 100, four % 100, 0, Half.SAID, false);
    }

    private static @Nullable Meaning past(Found found) {
        int minutes = minutes(found);
        int hour = found.number(hourGroup(found));
        if (minutes >= MINUTES || hour > HOURS) {
            return null;
        }
        return spoken(found, hour * MINUTES + (found.has("to") ? -minutes : minutes));
    }

    /** German counts to the hour that is to come: "halb neun" is half past eight. */
    private static Meaning halfTo(Found found) {
        int half = found.number(hourGroup(found)) * MINUTES - HALF_HOUR;
        return spoken(found, half + (found.has("to") ? -found.number("n") : found.number("n", 0)));
    }

    /** In words it is said on a clock of twelve hours, whatever the language. */
    private static Time spoken(Found found, int minutes) {
        LocalTime time = LocalTime.MIN.plusMinutes(minutes);
        boolean noon = time.getHour() == 0 && found.number(hourGroup(found)) <= HALF_A_DAY;
        int shown = noon ? HALF_A_DAY : time.getHour();
        return new Time(shown, time.getMinute(), 0, half(found, shown), false);
    }

    private static int minutes(Found found) {
        if (!found.has("quarter")) {
            return found.number("n");
        }
        String quarter = found.word("quarter");
        return quarter.startsWith("half")
                ? HALF_HOUR
                : quarter.startsWith("three") || quarter.startsWith("dreiviertel") ? 3 * QUARTER : QUARTER;
    }
}
