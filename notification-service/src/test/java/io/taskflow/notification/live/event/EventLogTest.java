package io.taskflow.notification.live.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final EventLog log = new EventLog(Duration.ofMinutes(20), 1_000);

    @Test
    void givesWhatCameBehindAPosition() {
        LiveEvent first = append(1, NOW);
        LiveEvent second = append(2, NOW);
        LiveEvent third = append(5, NOW);

        assertThat(log.after(1)).containsExactly(second, third);
        assertThat(log.after(5)).isEmpty();
        assertThat(log.positionOf(first.id())).hasValue(1);
    }

    @Test
    void takesAnEventOnce() {
        LiveEvent event = append(1, NOW);

        assertThat(log.append(event, NOW)).isFalse();
        assertThat(log.after(0)).hasSize(1);
    }

    @Test
    void forgetsWhatIsOlderThanItsWindow() {
        LiveEvent old = append(1, NOW.minus(Duration.ofMinutes(21)));
        append(2, NOW);

        assertThat(log.positionOf(old.id())).isEmpty();
        assertThat(log.reaches(1)).isTrue();
        assertThat(log.reaches(0)).isFalse();
        assertThat(log.depth(NOW)).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void forgetsTheOldestWhenMemoryIsFull() {
        for (int position = 1; position <= 12; position++) {
            append(position, NOW);
        }

        assertThat(log.after(0)).hasSize(10);
        assertThat(log.forgotten()).isEqualTo(2);
        assertThat(log.depth(NOW.plusSeconds(60))).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void textOutsideLatin1CountsTwice() {
        assertThat(FrameSize.of("ä".repeat(100))).isEqualTo(FrameSize.of("x".repeat(100)));
        assertThat(FrameSize.of("€".repeat(100))).isEqualTo(FrameSize.of("x".repeat(200)));
    }

    private LiveEvent append(long position, Instant time) {
        var event = new LiveEvent(position, UUID.randomUUID(), time, UUID.randomUUID(), null, "{}", 100);
        log.append(event, NOW);
        return event;
    }
}
