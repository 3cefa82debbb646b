package io.taskflow.notification.preference;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.notification.NotificationKind;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * E-mails that are collected into one.
 *
 * @param at when it is sent, by the person's own clocks
 * @param day on which day of the week; null for every day
 * @param kinds what is collected, as far as it is mailed at all
 */
record Digest(
        @NotNull(message = "is required") Frequency frequency,

        @Schema(type = "string", implementation = String.class, pattern = TimeOfDay.PATTERN, example = "08:00")
        @JsonFormat(pattern = TimeOfDay.FORMAT)
        @NotNull(message = "is required")
        LocalTime at,

        @Schema(description = "Of a weekly digest; null for a daily one") @Nullable
        DayOfWeek day,

        @Schema(description = "What is collected, as far as it is mailed at all; the rest is mailed at once")
        @NotEmpty(message = "must name a kind at least; for no digest, set digest to null")
        SortedSet<NotificationKind> kinds) {

    private static final int DAYS = 8;

    /** How often. */
    enum Frequency {
        DAILY,
        WEEKLY
    }

    boolean hasItsDay() {
        return (frequency == Frequency.WEEKLY) == (day != null);
    }

    /** The next one that is still to come: once a day or week, whatever is done to the clocks. */
    Instant next(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, DAYS)
                .mapToObj(today::plusDays)
                .filter(date -> day == null || date.getDayOfWeek() == day)
                .map(date -> date.atTime(at).atZone(zone).toInstant())
                .filter(now::isBefore)
                .findFirst()
                .orElseThrow();
    }
}
