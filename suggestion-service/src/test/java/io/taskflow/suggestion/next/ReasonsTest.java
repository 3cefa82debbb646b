package io.taskflow.suggestion.next;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T23:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2026-03-09, overdue",
        "UTC,                 2026-03-10, due-today",
        "UTC,                 2026-03-13, due-soon",
        "UTC,                 2026-03-17, due-this-week",
        "Europe/Berlin,       2026-03-10, overdue",
        "Europe/Berlin,       2026-03-11, due-today",
        "America/Los_Angeles, 2026-03-10, due-today",
        "America/Los_Angeles, 2026-03-13, due-soon"
    })
    void a_day_is_late_or_near_where_the_asker_is(String zone, LocalDate day, String reason) {
        assertThat(names(zone, due(day, null))).contains(reason);
    }

    @Test
    void a_moment_is_late_as_soon_as_it_has_passed() {
        assertThat(names("UTC", due(null, NOW.minusSeconds(1)))).contains("overdue");
        assertThat(names("UTC", due(null, NOW.plusSeconds(60)))).contains("due-today");
        assertThat(names("Europe/Berlin", due(null, NOW.plusSeconds(86_400)))).contains("due-soon");
    }

    @Test
    void what_is_far_away_or_has_no_date_says_nothing_of_it() {
        assertThat(names("UTC", due(LocalDate.parse("2026-03-18"), null))).containsExactly("mine");
        assertThat(names("UTC", due(null, null))).containsExactly("mine");
    }

    @Test
    void each_reason_counts_and_a_low_priority_speaks_against_it() {
        Candidate plain = due(null, null);
        Candidate best = new Candidate(
                plain.id(),
                "A-1",
                plain.projectId(),
                "Ship",
                true,
                true,
                Priority.URGENT,
                NOW,
                null,
                NOW,
                List.of("A-2", "A-3"));

        List<Factor> reasons = reasons("UTC").of(best);

        assertThat(reasons)
                .extracting(Factor::name)
                .startsWith("priority")
                .contains("begun", "others-wait", "due-today");
        assertThat(Reasons.score(reasons)).isEqualTo(1.0);
        assertThat(Reasons.score(reasons("UTC").of(prioritized(Priority.LOW))))
                .isLessThan(Reasons.score(reasons("UTC").of(plain)));
    }

    private static Candidate due(@Nullable LocalDate day, @Nullable Instant moment) {
        Instant by = day == null ? moment : day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
        return new Candidate(
                UUID.randomUUID(), "A-1", UUID.randomUUID(), "Ship", false, true, null, by, day, NOW, List.of());
    }

    private static Candidate prioritized(Priority priority) {
        return new Candidate(
                UUID.randomUUID(), null, UUID.randomUUID(), "Ship", false, true, priority, null, null, NOW, List.of());
    }

    private static List<String> names(String zone, Candidate task) {
        return reasons(zone).of(task).stream().map(Factor::name).toList();
    }

    private static Reasons reasons(String zone) {
        return new Reasons(NOW.atZone(ZoneId.of(zone)));
    }
}
