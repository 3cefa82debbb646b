package io.taskflow.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.task.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever closes one occurrence after the other goes through just the dates that the RFCs list. */
class RfcExamplesTest {
    private static final String NEW_YORK = "America/New_York";

    @ParameterizedTest
    @CsvFileSource(resources = "/rfc5545.csv", delimiter = '|', commentCharacter = '#')
    void of_RFC_5545_section_3_8_5_3(String rule, String expected) {
        List<LocalDate> dates = dates(expected);
        List<LocalDateTime> times =
                moments(new Recurrence(rule, NEW_YORK), dates.getFirst().atTime(9, 0), dates.size());

        assertThat(times.stream().map(LocalDateTime::toLocalDate)).isEqualTo(dates);
        assertThat(times).allMatch(time -> time.getHour() == 9 && time.getMinute() == 0);
        if (rule.contains("COUNT") || rule.contains("UNTIL")) {
            assertThat(moments(new Recurrence(rule, NEW_YORK), dates.getFirst().atTime(9, 0), 1_000))
                    .as("no more")
                    .hasSize(dates.size());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;UNTIL=19971224T000000Z | 1997-09-02 | 113 | 1997-12-23",
                "FREQ=WEEKLY;UNTIL=19971224T000000Z | 1997-09-02 | 17 | 1997-12-23",
                "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 1998-01-01 | 93 | 2000-01-31",
                "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1 | 1998-01-01 | 93 | 2000-01-31"
            })
    void of_which_there_are_many(String rule, LocalDate start, int count, LocalDate last) {
        List<LocalDateTime> times = moments(new Recurrence(rule, NEW_YORK), start.atTime(9, 0), 1_000);

        assertThat(times).hasSize(count);
        assertThat(times.getLast()).isEqualTo(last.atTime(9, 0));
    }

    @Test
    void of_several_times_a_day() {
        List<LocalDateTime> times = moments(
                new Recurrence("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", NEW_YORK),
                LocalDateTime.parse("1997-09-02T09:00"),
                26);

        assertThat(times).startsWith(LocalDateTime.parse("1997-09-02T09:00"), LocalDateTime.parse("1997-09-02T09:20"));
        assertThat(times)
                .endsWith(
                        LocalDateTime.parse("1997-09-02T16:40"),
                        LocalDateTime.parse("1997-09-03T09:00"),
                        LocalDateTime.parse("1997-09-03T09:20"));
    }

    /** The same days without a time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD | 2012-02-29 2013-03-01 2014-03-01 2015-03-01 2016-02-29",
                "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD | 2012-02-29 2013-02-28 2014-02-28 2015-02-28 2016-02-29",
                "RSCALE=GREGORIAN;FREQ=YEARLY | 2012-02-29 2016-02-29 2020-02-29",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT;COUNT=4 | 2014-01-31 2014-03-31 2014-05-31 2014-07-31",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4 | 2014-01-31 2014-02-28 2014-03-31 2014-04-30",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=4 | 2014-01-31 2014-03-01 2014-03-31 2014-05-01",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD | 2026-01-30 2026-02-28 2026-03-30 2026-04-30",
                "FREQ=MONTHLY | 2026-01-30 2026-03-30 2026-04-30 2026-05-30",
                "FREQ=MONTHLY | 2026-01-31 2026-03-31 2026-05-31 2026-07-31",
                "FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-01-31 2026-02-28 2026-03-31 2026-04-30",
                "FREQ=DAILY;UNTIL=20260103 | 2026-01-01 2026-01-02 2026-01-03"
            })
    void of_RFC_7529_section_5_and_month_ends(String rule, String expected) {
        List<LocalDate> dates = dates(expected);

        assertThat(days(new Recurrence(rule, "Europe/Madrid"), dates.getFirst(), dates.size()))
                .isEqualTo(dates);
        if (rule.contains("COUNT") || rule.contains("UNTIL")) {
            assertThat(days(new Recurrence(rule, "Europe/Madrid"), dates.getFirst(), 100))
                    .isEqualTo(dates);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHINESE", "ETHIOPIC", "HEBREW", "JULIAN"})
    void of_other_calendars_are_refused(String calendar) {
        var recurrence = new Recurrence("RSCALE=" + calendar + ";FREQ=YEARLY", "UTC");

        assertThat(Recurrences.fault(recurrence, null, LocalDate.parse("2013-02-10")))
                .isEqualTo(Optional.of(new Fault("rrule", "must have no RSCALE but GREGORIAN")));
    }

    private static List<LocalDate> dates(String text) {
        return Arrays.stream(text.split(" ", -1)).map(LocalDate::parse).toList();
    }

    private static List<LocalDateTime> moments(Recurrence recurrence, LocalDateTime start, int most) {
        ZoneId zone = ZoneId.of(recurrence.timeZone());
        List<LocalDateTime> times = new ArrayList<>();
        Optional<Occurrence> next =
                Optional.of(new Occurrence(start.atZone(zone).toInstant(), null, recurrence));
        while (next.isPresent() && times.size() < most) {
            Occurrence here = next.get();
            times.add(LocalDateTime.ofInstant(Objects.requireNonNull(here.dueAt()), zone));
            assertThat(Recurrences.fault(here.recurrence(), here.dueAt(), null)).isEmpty();
            next = Recurrences.next(here.recurrence(), here.dueAt(), null, Instant.EPOCH);
        }
        return times;
    }

    private static List<LocalDate> days(Recurrence recurrence, LocalDate start, int most) {
        List<LocalDate> days = new ArrayList<>();
        Optional<Occurrence> next = Optional.of(new Occurrence(null, start, recurrence));
        while (next.isPresent() && days.size() < most) {
            Occurrence here = next.get();
            days.add(here.dueOn());
            next = Recurrences.next(here.recurrence(), null, here.dueOn(), Instant.EPOCH);
        }
        return days;
    }
}
