package io.taskflow.suggestion.quickadd.date.meaning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A repetition.
 *
 * @param parts of an RRULE (RFC 5545) in their order, without what an end of it adds
 * @param pattern the days that it falls on, as if it came around each time
 * @param part the part of the day that was said with it, as in "every evening"
 */
public record Repeat(
        Map<String, String> parts, Days pattern, @Nullable PartOfDay part) implements Meaning {

    /** Far enough for the 29th of February. */
    private static final int LOOKED_AT = 3_000;

    private static final int SHORTEST_MONTH = 28;

    private static final Map<String, ChronoUnit> UNITS =
            Map.of("WEEKLY", ChronoUnit.WEEKS, "MONTHLY", ChronoUnit.MONTHS, "YEARLY", ChronoUnit.YEARS);

    /** Whether something falls on a day. */
    @FunctionalInterface
    public interface Days {
        boolean include(LocalDate day);
    }

    /** A repetition without a part of the day. */
    public Repeat {
        parts = Map.copyOf(parts);
    }

    /** Its first day that is not before {@code day}; empty where none is in sight. */
    public Optional<LocalDate> firstFrom(LocalDate day) {
        return day.datesUntil(day.plusDays(LOOKED_AT)).filter(pattern::include).findFirst();
    }

    /** The day, or an earlier one, on which it comes around again after its first. */
    public LocalDate secondAfter(LocalDate first) {
        if (parts.keySet().stream().anyMatch(name -> name.startsWith("BY"))) {
            return firstFrom(first.plusDays(1)).orElse(LocalDate.MAX);
        }
        ChronoUnit unit = UNITS.getOrDefault(parts.getOrDefault("FREQ", ""), ChronoUnit.DAYS);
        return first.plus(Long.parseLong(parts.getOrDefault("INTERVAL", "1")), unit);
    }

    /** The same with another part, such as {@code UNTIL}. */
    public Repeat with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(name, value);
        return new Repeat(more, pattern, part);
    }

    /** Its rule for a first day; a month that lacks that day has it on its last one (RFC 7529). */
    public String rule(LocalDate first) {
        boolean byMonths = List.of("MONTHLY", "YEARLY").contains(parts.get("FREQ")) && !parts.containsKey("BYDAY");
        boolean mayLack = byMonths
                && !"-1".equals(parts.get("BYMONTHDAY"))
                && (lateDay() || (first.getDayOfMonth() > SHORTEST_MONTH && !parts.containsKey("BYMONTHDAY")))
                && (parts.containsValue("MONTHLY") || first.getMonthValue() == 2);
        String rule = List.of("FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "COUNT", "UNTIL").stream()
                .filter(parts::containsKey)
                .map(name -> name + "=" + parts.get(name))
                .collect(Collectors.joining(";"));
        return mayLack ? "RSCALE=GREGORIAN;" + rule + ";SKIP=BACKWARD" : rule;
    }

    private boolean lateDay() {
        return List.of(parts.getOrDefault("BYMONTHDAY", "").split(",")).stream()
                .anyMatch(day -> !day.isEmpty() && Integer.parseInt(day) > SHORTEST_MONTH);
    }
}
