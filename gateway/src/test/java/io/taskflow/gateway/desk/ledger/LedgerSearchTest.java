package io.taskflow.gateway.desk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** When a search has seen everything: not when a broker is slow to begin. */
class LedgerSearchTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");
    private static final Duration SILENCE = Duration.ofSeconds(3);

    @Test
    void silenceBeforeTheEndOfTheLedgerIsWaitedOut() {
        LedgerSearch search = search(5, NOW.plusSeconds(1));

        assertThat(search.silent(SILENCE)).as("goes on").isTrue();
        assertThat(search.complete()).isFalse();
    }

    @Test
    void silenceUntilNoTimeIsLeftIsNotTakenForTheEnd() {
        LedgerSearch search = search(5, NOW);

        assertThat(search.silent(SILENCE)).as("goes on").isFalse();
        assertThat(search.complete()).isFalse();
    }

    @Test
    void anEmptyLedgerIsReadAtOnce() {
        LedgerSearch search = search(-1, NOW.plusSeconds(1));

        assertThat(search.silent(SILENCE)).as("goes on").isFalse();
        assertThat(search.complete()).isTrue();
    }

    private static LedgerSearch search(long end, Instant deadline) {
        return new LedgerSearch(
                EventId.of("01976c3e-0000-7000-8000-000000000001"),
                end,
                deadline,
                Clock.fixed(NOW, ZoneOffset.UTC),
                JsonMapper.shared());
    }
}
