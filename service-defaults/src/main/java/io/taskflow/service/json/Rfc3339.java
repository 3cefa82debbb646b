package io.taskflow.service.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Points in time as RFC 3339 writes them, and nothing else: the same in a body and in a query. */
public final class Rfc3339 {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MINUTE = Pattern.compile("\\d\\d:\\d\\d");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private Rfc3339() {}

    /** With its offset, cut to the microseconds that the database keeps. Throws a {@link DateTimeException}. */
    public static Instant instant(String text) {
        Instant instant =
                OffsetDateTime.parse(formed(text, INSTANT)).toInstant().truncatedTo(ChronoUnit.MICROS);
        // Asked in UTC: the offset may carry it out of the years that its text is in.
        if (!Years.contain(instant)) {
            throw new DateTimeException("not in the years 1 to 9999 UTC");
        }
        return instant;
    }

    /** A full date. Throws a {@link DateTimeException}. */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(formed(text, DATE));
        if (!Years.contain(date)) {
            throw new DateTimeException("not in the years 1 to 9999");
        }
        return date;
    }

    /** A time of day, hours and minutes of a partial-time. Throws a {@link DateTimeException}. */
    public static LocalTime minute(String text) {
        return LocalTime.parse(formed(text, MINUTE));
    }

    private static String formed(String text, Pattern form) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!form.matcher(upper).matches()) {
            throw new DateTimeException("not of the expected form");
        }
        return upper;
    }
}
