package io.taskflow.suggestion.summary;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.suggestion.language.Language;
import io.taskflow.suggestion.time.TimeZones;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which days of which project.
 *
 * @param from the first day; six days before the last one where nobody says
 * @param to the last day; today where nobody says. At most 366 days
 * @param timeZone IANA name of the zone whose days they are; UTC where nobody says
 * @param language of the text: {@code en} or {@code de}; English where nobody says
 */
record SummaryRequest(
        @NotNull(message = "must be a project's id") UUID projectId,

        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String timeZone,
        @Nullable Language language) {
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 366;

    /** The days that are asked for. Throws a 400 problem for those that are none or too many. */
    Period period(Clock clock) {
        ZoneId zone = TimeZones.parse(timeZone == null ? "UTC" : timeZone);
        LocalDate last = to == null ? LocalDate.now(clock.withZone(zone)) : to;
        LocalDate first = from == null ? last.minusDays(WEEK - 1) : from;
        if (last.isBefore(first)) {
            throw ProblemException.invalid("/to", "must not be before from");
        }
        if (first.plusDays(MOST_DAYS).isBefore(last.plusDays(1))) {
            throw ProblemException.invalid("/from", "must be at most " + MOST_DAYS + " days before to");
        }
        return new Period(first, last, zone);
    }
}
