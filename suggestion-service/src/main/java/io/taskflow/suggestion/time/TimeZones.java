package io.taskflow.suggestion.time;

import io.taskflow.service.problem.ProblemException;
import java.time.ZoneId;
import java.util.Set;

/** Time zones by their names in the IANA database. */
public final class TimeZones {
    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds();

    private TimeZones() {}

    /** The zone of this name. Throws a 400 problem at {@code /timeZone} where there is none. */
    public static ZoneId parse(String name) {
        if (!NAMES.contains(name)) {
            throw ProblemException.invalid(
                    "/timeZone", "must be a name of the IANA time zone database, as Europe/Berlin");
        }
        return ZoneId.of(name);
    }
}
