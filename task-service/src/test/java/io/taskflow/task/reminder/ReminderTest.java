package io.taskflow.task.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderTest {

    @ParameterizedTest
    @CsvSource({"PT30M, PT30M", "PT0M, PT0S", "P1D, PT24H", "P1DT2H30M, PT26H30M", "P2W, PT336H", "P366D, PT8784H"})
    void a_time_before_the_due_date_is_read_and_stays_as_it_was_written(String text, Duration lead) {
        assertThat(Reminder.parse(text)).contains(new Reminder.Before(text, lead));
        assertThat(Reminder.isRelative(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PT",
                "P1DT",
                "PT1S",
                "PT1.5H",
                "P1M",
                "P1Y",
                "P1W2D",
                "-PT5M",
                "PT-5M",
                "+P1D",
                "pt5m",
                "P367D",
                "P53W",
                "PT9999H",
                "30",
                "tomorrow",
                "2030-01-01",
                "2030-01-01T09:00",
                "2030-02-30T09:00:00Z",
                "2030-01-01T09:00:00Z "
            })
    void anything_else_is_none(String text) {
        assertThat(Reminder.parse(text)).isEmpty();
        assertThat(Reminder.isRelative(text)).isFalse();
    }

    @Test
    void moments_are_told_in_UTC_and_each_once() {
        assertThat(Reminder.canonical(
                        List.of("2030-01-01T10:00:00+01:00", "P1D", "2030-01-01T09:00:00.000Z", "P1D", "PT24H")))
                .containsExactly("2030-01-01T09:00:00Z", "P1D", "PT24H");
    }
}
