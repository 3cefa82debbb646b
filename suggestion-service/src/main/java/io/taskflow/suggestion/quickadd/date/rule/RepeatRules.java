package io.taskflow.suggestion.quickadd.date.rule;

import io.taskflow.suggestion.quickadd.date.grammar.Found;
import io.taskflow.suggestion.quickadd.date.grammar.Rule;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import io.taskflow.suggestion.quickadd.date.meaning.PartOfDay;
import io.taskflow.suggestion.quickadd.date.meaning.Repeat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes again, as RFC 5545 writes it: daily or rarer. */
final class RepeatRules {

    private static final int MOST = 999;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int LONGEST_MONTH = 31;

    private RepeatRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "everyWeekday", RepeatRules::weekdays,
                "everyUnit", RepeatRules::unit,
                "everyPart", RepeatRules::part,
                "everyDom", RepeatRules::daysOfMonth,
                "everyNth", RepeatRules::nthWeekday,
                "everyDate", RepeatRules::date);
    }

    private static Repeat repeat(String frequency, int interval, Map<String, String> more, Repeat.Days days) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("FREQ", frequency);
        if (interval > 1) {
            parts.put("INTERVAL", Integer.toString(interval));
        }
        parts.putAll(more);
        return new Repeat(parts, days, null);
    }

    private static int interval(Found found) {
        if (found.has("other")) {
            return 2;
        }
        return found.has("nth") ? found.number("nth") : found.number("n", 1);
    }

    private static @Nullable Meaning weekdays(Found found) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (found.has("list")) {
            for (String word : found.word("list").split("[^\\p{L}]+", -1)) {
                found.valueIfIn("everydow", word).ifPresent(value -> days.add(DayOfWeek.of(Integer.parseInt(value))));
            }
        } else {
            boolean weekend = found.has("weekends") || found.has("weekends2");
            days.addAll(weekend ? EnumSet.of(DayOfWeek.SATURDAY) : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        }
        String list = days.stream().map(RepeatRules::code).collect(Collectors.joining(","));
        int interval = interval(found);
        return days.isEmpty() || interval > MOST
                ? null
                : repeat("WEEKLY", interval, Map.of("BYDAY", list), day -> days.contains(day.getDayOfWeek()));
    }

    static String code(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static @Nullable Meaning unit(Found found) {
        int interval = interval(found);
        if (interval < 1 || interval > MOST / MONTHS_OF_QUARTER) {
            return null;
        }
        String unit = found.has("freq") ? found.word("freq") : found.word("unit");
        Repeat.Days any = day -> true;
        return switch (unit) {
            case "day", "1" -> repeat("DAILY", interval, Map.of(), any);
            case "week", "7" -> repeat("WEEKLY", interval, Map.of(), any);
            case "fortnight", "14" -> repeat("WEEKLY", 2 * interval, Map.of(), any);
            case "month", "30" -> repeat("MONTHLY", interval, Map.of(), any);
            case "quarter", "90" -> repeat("MONTHLY", MONTHS_OF_QUARTER * interval, Map.of(), any);
            case "year", "365" -> repeat("YEARLY", interval, Map.of(), any);
            default -> null;
        };
    }

    private static Meaning part(Found found) {
        return new Repeat(Map.of("FREQ", "DAILY"), day -> true, PartOfDay.of(found.word("part")));
    }

    private static @Nullable Meaning daysOfMonth(Found found) {
        if (found.has("lastday") || found.has("lastday2")) {
            return repeat(
                    "MONTHLY",
                    1,
                    Map.of("BYMONTHDAY", "-1"),
                    day -> day.plusDays(1).getDayOfMonth() == 1);
        }
        Set<Integer> days = new TreeSet<>();
        days.add(found.number("dom"));
        if (found.has("dom2")) {
            days.add(found.number("dom2"));
        }
        int interval = interval(found);
        if (days.stream().anyMatch(day -> day > LONGEST_MONTH) || interval < 1 || interval > MOST) {
            return null;
        }
        String list = days.stream().map(String::valueOf).collect(Collectors.joining(","));
        return repeat(
                "MONTHLY",
                interval,
                Map.of("BYMONTHDAY", list),
                day -> days.contains(day.getDayOfMonth()) || standsForLater(day, days));
    }

    /** The last day of a month stands for those that the month lacks. */
    private static boolean standsForLater(LocalDate day, Set<Integer> days) {
        return day.getDayOfMonth() == day.lengthOfMonth()
                && days.stream().anyMatch(wanted -> wanted > day.getDayOfMonth());
    }

    private static Meaning nthWeekday(Found found) {
        int nth = found.number("nth");
        DayOfWeek weekday = DayOfWeek.of(found.number("anydow"));
        return repeat(
                "MONTHLY",
                1,
                Map.of("BYDAY", nth + code(weekday)),
                day -> day.equals(day.withDayOfMonth(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))));
    }

    private static Meaning date(Found found) {
        MonthDay wanted = MonthDay.of(found.number("month"), found.number("day"));
        return repeat("YEARLY", 1, Map.of(), day -> wanted.equals(MonthDay.from(day)));
    }
}
