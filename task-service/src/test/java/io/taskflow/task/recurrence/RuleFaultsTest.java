package io.taskflow.task.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.task.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFaultsTest {
    private static final Instant DUE = Instant.parse("2026-01-31T09:00:00Z");

    @ParameterizedTest
    @Timeout(10)
    @CsvSource(
            delimiter = '|',
            value = {
                "daily | rule of RFC 5545",
                "RRULE:FREQ=DAILY | rule of RFC 5545",
                "FREQ=DAILY;;COUNT=2 | rule of RFC 5545",
                "FREQ=DAILY;FREQ=DAILY | rule of RFC 5545",
                "FREQ=DAILY;X-MINE=1 | rule of RFC 5545",
                "FREQ=DAILY;COUNT=0 | rule of RFC 5545",
                "FREQ=DAILY;COUNT=99999999999 | rule of RFC 5545",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101 | rule of RFC 5545",
                "FREQ=DAILY;UNTIL=20270231 | rule of RFC 5545",
                "FREQ=WEEKLY;BYDAY=1MO | rule of RFC 5545",
                "FREQ=WEEKLY;BYMONTHDAY=1 | rule of RFC 5545",
                "FREQ=DAILY;BYSETPOS=1 | rule of RFC 5545",
                "FREQ=DAILY;BYHOUR=24 | rule of RFC 5545",
                "COUNT=2 | must have a FREQ",
                "FREQ=HOURLY | must have a FREQ",
                "FREQ=MINUTELY | must have a FREQ",
                "freq=secondly | must have a FREQ",
                "FREQ=DAILY;INTERVAL=0 | INTERVAL of 1 to 999",
                "FREQ=DAILY;INTERVAL=-1 | INTERVAL of 1 to 999",
                "FREQ=DAILY;INTERVAL=2147483647 | INTERVAL of 1 to 999",
                "FREQ=MONTHLY;SKIP=BACKWARD | must have RSCALE",
                "RSCALE=HEBREW;FREQ=MONTHLY | no RSCALE but GREGORIAN",
                "FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5 | at most 24 times of a day",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | never occurs",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30 | never occurs",
                "FREQ=DAILY;INTERVAL=7;BYDAY=MO | never occurs",
                "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=6 | never occurs",
                "FREQ=YEARLY;BYWEEKNO=1,-53;BYDAY=MO | must name no week 53",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300 | never occurs",
                "FREQ=DAILY;BYSECOND=60 | never occurs",
                "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD;BYMONTHDAY=31;BYDAY=MO | never occurs",
                "FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=BACKWARD;BYYEARDAY=366;BYDAY=MO | never occurs"
            })
    void are_told_in_a_sentence(String rule, String message) {
        assertThat(Recurrences.fault(new Recurrence(rule, "Europe/Madrid"), DUE, null))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.field()).isEqualTo("rrule");
                    assertThat(fault.message()).contains(message);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Madrid", "+01:00", "UTC+1", "europe/madrid", "Europe/Madrid\u0000", "Z"})
    void a_zone_is_one_of_the_IANA_database(String zone) {
        assertThat(Recurrences.fault(new Recurrence("FREQ=DAILY", zone), DUE, null))
                .hasValueSatisfying(fault -> assertThat(fault.field()).isEqualTo("timeZone"));
    }

    @Test
    void a_rule_has_at_most_500_characters() {
        String rule = "FREQ=DAILY;COUNT=";

        assertThat(Recurrences.fault(new Recurrence(rule + "0".repeat(482) + "9", "UTC"), DUE, null))
                .isEmpty();
        assertThat(Recurrences.fault(new Recurrence(rule + "0".repeat(483) + "9", "UTC"), DUE, null))
                .isPresent();
    }

    @Test
    void a_day_has_no_time_to_name() {
        Recurrence timed = new Recurrence("FREQ=DAILY;BYHOUR=9", "UTC");

        assertThat(Recurrences.fault(timed, DUE, null)).isEmpty();
        assertThat(Recurrences.fault(timed, null, LocalDate.EPOCH))
                .hasValueSatisfying(fault -> assertThat(fault.message()).contains("no time of a day"));
    }

    @Test
    void case_does_not_matter() {
        assertThat(Recurrences.fault(new Recurrence("freq=weekly;byday=mo", "UTC"), DUE, null))
                .isEmpty();
    }
}
