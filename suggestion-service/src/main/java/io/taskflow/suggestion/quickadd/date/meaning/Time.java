package io.taskflow.suggestion.quickadd.date.meaning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time of whatever day.
 *
 * @param hour 0 to 23, as it was said
 * @param half which half of the day was meant
 * @param bare a number alone, which is a time only behind a day
 */
public record Time(int hour, int minute, int second, Half half, boolean bare) implements Meaning {

    private static final int HALF_A_DAY = 12;
    private static final int EARLIEST_AT_WORK = 7;
    private static final int LATEST_TO_TURN = 11;

    /** Which half of the day an hour is in. */
    public enum Half {
        AM,
        PM,
        /** Said on a clock of 24 hours. */
        SAID,
        /** Not said: 7 to 12 are before and at noon, 1 to 6 after it. */
        OPEN
    }

    /** The time that is meant on {@code day}, which may have a part that it was said with; later rather than past {@code now}. */
    public LocalTime on(LocalDate day, @Nullable PartOfDay part, LocalDateTime now) {
        LocalTime time = LocalTime.of(hour(part) % (2 * HALF_A_DAY), minute, second);
        boolean early = half == Half.OPEN && part == null && hour < LATEST_TO_TURN && time.getHour() < HALF_A_DAY;
        LocalTime later = time.plusHours(HALF_A_DAY);
        return early
                        && day.atTime(time).isBefore(now)
                        && !day.atTime(later).isBefore(now)
                        && day.equals(now.toLocalDate())
                ? later
                : time;
    }

    private int hour(@Nullable PartOfDay part) {
        return switch (half) {
            case AM -> hour <= HALF_A_DAY ? hour % HALF_A_DAY : hour;
            case PM -> hour <= HALF_A_DAY ? hour % HALF_A_DAY + HALF_A_DAY : hour;
            case SAID -> part == null || (minute > 0 && hour == 0) ? hour : part.hour(hour);
            case OPEN -> part == null ? usual() : part.hour(hour);
        };
    }

    private int usual() {
        return hour > 0 && hour < EARLIEST_AT_WORK ? hour + HALF_A_DAY : hour;
    }
}
