package io.taskflow.notification.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * When a person wants to be left alone, by their own clocks: nothing is mailed then and nothing shown at once.
 *
 * @param from when it begins
 * @param to when it ends; where that is earlier, on the next day
 * @param days the days on which it begins
 */
record QuietHours(
        @Schema(type = "string", implementation = String.class, pattern = TimeOfDay.PATTERN, example = "22:00")
        @JsonFormat(pattern = TimeOfDay.FORMAT)
        @NotNull(message = "is required")
        LocalTime from,

        @Schema(
                type = "string",
                implementation = String.class,
                description = "On the next day where it is earlier than from",
                pattern = TimeOfDay.PATTERN,
                example = "07:00")
        @JsonFormat(pattern = TimeOfDay.FORMAT)
        @NotNull(message = "is required")
        LocalTime to,

        @Schema(description = "The days on which they begin")
        @NotEmpty(message = "must name a day at least; for none, set quietHours to null")
        SortedSet<DayOfWeek> days) {

    /**
     * When the hours end that it is in now; empty outside of them. Clocks that are put forward or back make them shorter or longer;
     * a time that clocks pass over is the one right behind, one that they show twice is the first.
     */
    Optional<Instant> until(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .filter(day -> !now.isBefore(day.atTime(from).atZone(zone).toInstant()))
                .map(day -> (to.isAfter(from) ? day : day.plusDays(1))
                        .atTime(to)
                        .atZone(zone)
                        .toInstant())
                .filter(now::isBefore)
                .max(Instant::compareTo);
    }
}
