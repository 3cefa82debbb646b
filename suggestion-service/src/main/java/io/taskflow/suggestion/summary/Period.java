package io.taskflow.suggestion.summary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Some days.
 *
 * @param last is one of them
 */
record Period(LocalDate first, LocalDate last, ZoneId zone) {

    /** When the first begins. */
    OffsetDateTime begin() {
        return first.atStartOfDay(zone).toOffsetDateTime();
    }

    /** When the last is over. */
    OffsetDateTime end() {
        return last.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
