package io.taskflow.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final SortedSet<DayOfWeek> EVERY_DAY = new TreeSet<>(EnumSet.allOf(DayOfWeek.class));

    private final QuietHours nights = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), EVERY_DAY);

    /** Summer time in Berlin begins on 29 March 2026 at 2:00, which is 3:00 then, and ends on 25 October at 3:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-30T19:59:59Z, ",
        "2026-06-30T20:00:00Z, 2026-07-01T05:00:00Z",
        "2026-07-01T04:59:59Z, 2026-07-01T05:00:00Z",
        "2026-07-01T05:00:00Z, ",
        "2026-03-28T21:00:00Z, 2026-03-29T05:00:00Z",
        "2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z"
    })
    void endByTheReadersClocksWhateverIsDoneToThem(Instant now, Instant end) {
        if (end == null) {
            assertThat(nights.until(now, BERLIN)).isEmpty();
        } else {
            assertThat(nights.until(now, BERLIN)).contains(end);
        }
    }

    @Test
    void thatBeginInTheHourWhichClocksPassOverBeginBehindIt() {
        var early = new QuietHours(LocalTime.of(2, 30), LocalTime.of(6, 0), EVERY_DAY);

        assertThat(early.until(Instant.parse("2026-03-29T00:59:00Z"), BERLIN)).isEmpty();
        assertThat(early.until(Instant.parse("2026-03-29T01:30:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-29T04:00:00Z"));
    }

    @Test
    void beginOnTheDaysThatWereNamedAndMayEndOnTheNext() {
        var fridays = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), new TreeSet<>(List.of(DayOfWeek.FRIDAY)));

        assertThat(fridays.until(Instant.parse("2026-07-03T23:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-07-04T05:00:00Z"));
        assertThat(fridays.until(Instant.parse("2026-07-04T21:00:00Z"), BERLIN)).isEmpty();
        assertThat(fridays.until(Instant.parse("2026-07-03T02:00:00Z"), BERLIN)).isEmpty();
    }

    @Test
    void withinADayEndOnIt() {
        var lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), EVERY_DAY);

        assertThat(lunch.until(Instant.parse("2026-07-03T10:15:00Z"), BERLIN))
                .contains(Instant.parse("2026-07-03T11:00:00Z"));
        assertThat(lunch.until(Instant.parse("2026-07-03T11:00:00Z"), BERLIN)).isEmpty();
    }
}
