package io.taskflow.suggestion.quickadd.date.join;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, as calendars and clocks show it where the asker is.
 *
 * @param day the day, of what repeats the first one
 * @param time the time on that day; null for the day as a whole
 * @param moment the moment, where not a time of a day was said but a distance from now
 * @param rrule how it repeats (RFC 5545, RFC 7529); null for once
 * @param said the stretches of text that say so
 */
public record Due(
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable ZonedDateTime moment,
        @Nullable String rrule,
        List<Stretch> said) {

    /** A stretch of text in UTF-16 units, and whether it says how it repeats. */
    public record Stretch(int start, int end, boolean repeats) {}

    public Due {
        said = List.copyOf(said);
    }

    /** At a moment, once. */
    static Due at(ZonedDateTime moment, List<Stretch> said) {
        return new Due(moment.toLocalDate(), moment.toLocalTime(), moment, null, said);
    }

    /** The moment; null for the day as a whole. A time that the zone's clocks skip is as much later, as {@code java.time} has it; of one that they show twice the first. */
    public @Nullable Instant instant(ZoneId zone) {
        if (moment != null) {
            return moment.toInstant();
        }
        return time == null ? null : day.atTime(time).atZone(zone).toInstant();
    }

    /** How much of the text it was read from. */
    public int length() {
        return said.stream()
                .mapToInt(stretch -> stretch.end() - stretch.start())
                .sum();
    }
}
