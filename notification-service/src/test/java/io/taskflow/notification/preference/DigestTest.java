package io.taskflow.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.NotificationKind;
import io.taskflow.notification.preference.Digest.Frequency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void isDueAtTheNextSuchTimeOfTheReadersClocks() {
        Digest daily = digest(LocalTime.of(8, 0), null);

        assertThat(daily.next(Instant.parse("2026-07-01T05:59:59Z"), BERLIN)).isEqualTo("2026-07-01T06:00:00Z");
        assertThat(daily.next(Instant.parse("2026-07-01T06:00:00Z"), BERLIN)).isEqualTo("2026-07-02T06:00:00Z");
        assertThat(daily.next(Instant.parse("2026-10-24T06:00:00Z"), BERLIN)).isEqualTo("2026-10-25T07:00:00Z");
    }

    @Test
    void isDueOnceOnADayThatHasTheHourTwiceOrNot() {
        Digest night = digest(LocalTime.of(2, 30), null);

        assertThat(night.next(Instant.parse("2026-10-25T00:30:00Z"), BERLIN)).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(night.next(Instant.parse("2026-03-28T12:00:00Z"), BERLIN)).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(night.next(Instant.parse("2026-03-29T01:30:00Z"), BERLIN)).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void isDueOnItsDayOfTheWeek() {
        Digest mondays = digest(LocalTime.of(8, 0), DayOfWeek.MONDAY);

        assertThat(mondays.next(Instant.parse("2026-07-06T05:00:00Z"), BERLIN)).isEqualTo("2026-07-06T06:00:00Z");
        assertThat(mondays.next(Instant.parse("2026-07-06T06:00:00Z"), BERLIN)).isEqualTo("2026-07-13T06:00:00Z");
    }

    private static Digest digest(LocalTime at, @Nullable DayOfWeek day) {
        return new Digest(
                day == null ? Frequency.DAILY : Frequency.WEEKLY,
                at,
                day,
                new TreeSet<>(List.of(NotificationKind.COMMENTED)));
    }
}
