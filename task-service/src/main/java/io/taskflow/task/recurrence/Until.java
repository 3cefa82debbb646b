package io.taskflow.task.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last time of a rule, of whichever form: RFC 5545 wants that of the due date, and clients send the others.
 *
 * @param time with the offset of {@code zone}; without one as clocks show it wherever the rule goes by
 */
record Until(LocalDateTime time, @Nullable ZoneId zone) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** {@code 20270131}, to its end, {@code 20270131T090000} or {@code 20270131T080000Z}; empty for anything else. */
    static Optional<Until> parse(String text) {
        try {
            if (!text.contains("T")) {
                return Optional.of(new Until(
                        LocalDate.parse(text, DAY).plusDays(1).atStartOfDay().minusNanos(1), null));
            }
            return text.endsWith("Z")
                    ? Optional.of(new Until(
                            LocalDateTime.parse(text.substring(0, text.length() - 1), TIME), ZoneOffset.UTC))
                    : Optional.of(new Until(LocalDateTime.parse(text, TIME), null));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Whether a time that clocks in that zone show is not past this. */
    boolean includes(LocalDateTime other, ZoneId itsZone) {
        return zone == null
                ? !other.isAfter(time)
                : !other.atZone(itsZone).toInstant().isAfter(time.atZone(zone).toInstant());
    }
}
