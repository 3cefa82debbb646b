package io.taskflow.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.task.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-31");

    private static Optional<Occurrence> next(Recurrence recurrence, LocalDateTime due, Instant now) {
        return Recurrences.next(
                recurrence, due.atZone(ZoneId.of(recurrence.timeZone())).toInstant(), null, now);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY,                    Europe/Madrid,    2026-03-28T09:00, 2026-03-29T09:00 2026-03-30T09:00, PT23H",
        "FREQ=DAILY,                    Europe/Madrid,    2026-10-24T09:00, 2026-10-25T09:00 2026-10-26T09:00, PT25H",
        "FREQ=WEEKLY;BYDAY=TU,          Europe/Berlin,    2016-10-25T00:00, 2016-11-01T00:00 2016-11-08T00:00, PT169H",
        "FREQ=DAILY,                    Pacific/Auckland, 2022-09-24T09:00, 2022-09-25T09:00 2022-09-26T09:00, PT23H",
        "FREQ=DAILY,                    Pacific/Auckland, 2022-09-24T00:00, 2022-09-25T00:00 2022-09-26T00:00, PT24H",
        "FREQ=DAILY,                    Europe/Madrid,    2026-03-28T02:30, 2026-03-29T03:30 2026-03-30T02:30, PT24H",
        "FREQ=DAILY,                    Pacific/Auckland, 2022-09-24T02:15, 2022-09-25T03:15 2022-09-26T02:15, PT24H",
        "FREQ=DAILY,                    Australia/Lord_Howe, 2026-10-03T02:10, 2026-10-04T02:40 2026-10-05T02:10, PT24H",
        "FREQ=DAILY;BYHOUR=2;BYMINUTE=30, Europe/Madrid,  2026-10-24T02:30, 2026-10-25T02:30 2026-10-26T02:30, PT24H"
    })
    void clocks_show_the_same_time_whatever_they_are_set_to(
            String rule, String zone, LocalDateTime start, String expected, Duration first) {
        Occurrence one = next(new Recurrence(rule, zone), start, Instant.EPOCH).orElseThrow();
        Occurrence two = Recurrences.next(one.recurrence(), one.dueAt(), null, Instant.EPOCH)
                .orElseThrow();

        assertThat(clock(one, zone) + " " + clock(two, zone)).isEqualTo(expected);
        assertThat(Duration.between(start.atZone(ZoneId.of(zone)).toInstant(), one.dueAt()))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY,                      2028-03-25T02:30, FREQ=DAILY;BYHOUR=2, FREQ=DAILY",
        "FREQ=WEEKLY,                     2028-03-19T02:30, FREQ=WEEKLY;BYHOUR=2, FREQ=WEEKLY",
        "FREQ=DAILY;BYHOUR=2,             2028-03-24T02:30, FREQ=DAILY;BYHOUR=2, FREQ=DAILY;BYHOUR=2",
        "FREQ=DAILY;BYHOUR=9;BYMINUTE=30, 2028-03-25T09:30, FREQ=DAILY;BYHOUR=9;BYMINUTE=30, FREQ=DAILY;BYHOUR=9;BYMINUTE=30"
    })
    void what_a_rule_says_because_of_one_due_date_is_gone_with_it(
            String rule, LocalDateTime start, String there, String after) {
        Occurrence one = next(new Recurrence(rule, "Europe/Berlin"), start, Instant.EPOCH)
                .orElseThrow();
        assertThat(one.recurrence().rrule()).isEqualTo(there);

        assertThat(Recurrences.plain(one.recurrence(), one.dueAt(), null).rrule())
                .isEqualTo(after);
        assertThat(Recurrences.next(one.recurrence(), one.dueAt(), null, Instant.EPOCH)
                        .orElseThrow()
                        .recurrence()
                        .rrule())
                .isEqualTo(after);
    }

    @Test
    void the_day_that_a_month_lacks_stays() {
        var monthly = new Recurrence("FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD", "Europe/Berlin");
        Occurrence february =
                Recurrences.next(monthly, null, DAY, Instant.EPOCH).orElseThrow();

        assertThat(Recurrences.plain(february.recurrence(), null, february.dueOn()))
                .isEqualTo(february.recurrence());
        assertThat(february.recurrence().rrule()).endsWith(";BYMONTHDAY=31");
    }

    private static LocalDateTime clock(Occurrence occurrence, String zone) {
        return LocalDateTime.ofInstant(Objects.requireNonNull(occurrence.dueAt()), ZoneId.of(zone));
    }

    @Test
    void what_was_missed_is_passed_over_and_counted() {
        Recurrence daily = new Recurrence("FREQ=DAILY;COUNT=10", "Europe/Madrid");
        LocalDateTime due = LocalDateTime.parse("2026-06-01T09:00");

        assertThat(next(daily, due, Instant.parse("2026-06-04T06:59:00Z"))).hasValueSatisfying(next -> {
            assertThat(clock(next, "Europe/Madrid")).isEqualTo("2026-06-04T09:00");
            assertThat(next.recurrence().rrule()).isEqualTo("FREQ=DAILY;COUNT=7");
        });
        assertThat(next(daily, due, Instant.parse("2026-06-04T07:00:00Z")))
                .hasValueSatisfying(
                        next -> assertThat(clock(next, "Europe/Madrid")).isEqualTo("2026-06-05T09:00"));
        assertThat(next(daily, due, Instant.parse("2026-06-20T00:00:00Z")))
                .as("all ten are over")
                .isEmpty();
    }

    @Test
    void a_day_is_missed_once_it_has_begun_in_the_rules_zone() {
        Recurrence daily = new Recurrence("FREQ=DAILY", "Pacific/Auckland");

        assertThat(Recurrences.next(daily, null, DAY, Instant.parse("2026-02-03T10:59:00Z"))
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-02-04");
        assertThat(Recurrences.next(daily, null, DAY, Instant.parse("2026-02-03T11:00:00Z"))
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-02-05");
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY;UNTIL=20260201T080000Z, true",
        "FREQ=DAILY;UNTIL=20260201T075959Z, false",
        "FREQ=DAILY;UNTIL=20260201, true",
        "FREQ=DAILY;UNTIL=20260131, false",
        "FREQ=DAILY;UNTIL=20260201T090000, true",
        "FREQ=DAILY;UNTIL=20260201T085959, false",
        "FREQ=DAILY;COUNT=1, false",
        "FREQ=DAILY;COUNT=2, true"
    })
    void the_end_is_kept_however_it_is_written(String rule, boolean goesOn) {
        Recurrence recurrence = new Recurrence(rule, "Europe/Madrid");

        assertThat(Recurrences.fault(recurrence, Instant.parse("2026-01-31T08:00:00Z"), null))
                .isEmpty();
        assertThat(next(recurrence, DAY.atTime(9, 0), Instant.EPOCH).isPresent())
                .isEqualTo(goesOn);
    }

    @Test
    void the_years_end_with_9999() {
        assertThat(Recurrences.next(
                        new Recurrence("FREQ=DAILY", "Pacific/Auckland"),
                        null,
                        LocalDate.parse("9999-12-31"),
                        Instant.EPOCH))
                .isEmpty();
        assertThat(next(
                        new Recurrence("FREQ=YEARLY;INTERVAL=999", "UTC"),
                        LocalDateTime.parse("9998-12-31T00:00"),
                        Instant.EPOCH))
                .isEmpty();
        assertThat(next(
                        new Recurrence("FREQ=DAILY", "America/New_York"),
                        LocalDateTime.parse("9999-12-30T20:00"),
                        Instant.EPOCH))
                .as("the year 10000 in UTC")
                .isEmpty();
    }

    @Test
    @Timeout(10)
    void two_thousand_missed_years_are_no_two_thousand_years_of_steps() {
        Recurrence often = new Recurrence(
                "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;COUNT=2147483647",
                "UTC");

        assertThat(next(often, LocalDateTime.parse("0001-01-01T00:00"), Instant.parse("2026-01-01T00:00:00Z")))
                .hasValueSatisfying(next -> assertThat(next.dueAt()).isEqualTo("0001-01-01T01:00:00Z"));
        assertThat(next(often, LocalDateTime.parse("2016-01-02T00:00"), Instant.parse("2026-01-01T00:00:00Z")))
                .hasValueSatisfying(next -> assertThat(next.dueAt()).isEqualTo("2026-01-01T01:00:00Z"));
    }
}
