package io.taskflow.task.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.contracts.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clocks show when something is due soon, or late. */
class MomentsTest {
    private static final AlarmSettings SETTINGS = new AlarmSettings(Duration.ofHours(24), LocalTime.of(9, 0));

    @Test
    void a_moment_is_the_same_everywhere() {
        Instant due = Instant.parse("2027-03-28T12:00:00Z");
        for (String zone : List.of("UTC", "Pacific/Auckland", "America/Los_Angeles", "Europe/Berlin")) {
            var moments = new Moments(task(due, null), ZoneId.of(zone), SETTINGS);

            assertThat(moments.of(Moments.DUE_SOON)).contains(due.minus(Duration.ofHours(24)));
            assertThat(moments.of(Moments.OVERDUE)).contains(due);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2027-06-10, 2027-06-09T09:00:00Z, 2027-06-11T00:00:00Z",
        "Pacific/Auckland, 2027-06-10, 2027-06-08T21:00:00Z, 2027-06-10T12:00:00Z",
        "America/Los_Angeles, 2027-06-10, 2027-06-09T16:00:00Z, 2027-06-11T07:00:00Z",
        "Pacific/Kiritimati, 2027-06-10, 2027-06-08T19:00:00Z, 2027-06-10T10:00:00Z",
        // Clocks are put forward at the end of the night before, and in Chile at midnight itself.
        "Europe/Berlin, 2027-03-28, 2027-03-27T08:00:00Z, 2027-03-28T22:00:00Z",
        "America/Santiago, 2026-09-05, 2026-09-04T13:00:00Z, 2026-09-06T04:00:00Z",
        // A day that Samoa never had.
        "Pacific/Apia, 2011-12-29, 2011-12-28T19:00:00Z, 2011-12-30T10:00:00Z"
    })
    void a_day_begins_and_ends_where_the_person_is(String zone, LocalDate day, Instant dueSoon, Instant overdue) {
        var moments = new Moments(task(null, day), ZoneId.of(zone), SETTINGS);

        assertThat(moments.of(Moments.DUE_SOON)).contains(dueSoon);
        assertThat(moments.of(Moments.OVERDUE)).contains(overdue);
        assertThat(moments.isPointless(Moments.DUE_SOON, dueSoon, overdue.minusSeconds(1)))
                .isFalse();
        assertThat(moments.isPointless(Moments.DUE_SOON, dueSoon, overdue)).isTrue();
        assertThat(moments.isPointless(Moments.OVERDUE, overdue, overdue)).isFalse();
    }

    private static TaskSnapshot task(@Nullable Instant dueAt, @Nullable LocalDate dueOn) {
        UUID id = new UUID(0, 1);
        return new TaskSnapshot(
                id,
                "WEB-1",
                1,
                id,
                "Ship",
                null,
                TaskStatus.OPEN,
                null,
                dueAt,
                dueOn,
                null,
                List.of(),
                null,
                id,
                List.of(),
                null,
                "a0",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }
}
