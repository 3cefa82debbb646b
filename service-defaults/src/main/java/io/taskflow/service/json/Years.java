package io.taskflow.service.json;

import java.time.Instant;
import java.time.LocalDate;

/** The years 1 to 9999 UTC: those that RFC 3339 can write, PostgreSQL can keep and a cursor can go on from. */
public final class Years {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Years() {}

    /** Whether the instant is in them. */
    public static boolean contain(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    static boolean contain(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }
}
