package io.taskflow.service.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdTest {
    private final IdAutoConfiguration beans = new IdAutoConfiguration();

    @Test
    void idsAreUuidsOfVersionSevenInTheOrderTheyWereMade() {
        IdGenerator ids = beans.idGenerator(beans.clock());
        List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void idsTellTheTimeOfTheInjectedClock() {
        Instant then = Instant.parse("2026-01-31T09:30:00Z");
        UUID id = beans.idGenerator(Clock.fixed(then, ZoneOffset.UTC)).next();
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(then.toEpochMilli());
    }

    @Test
    void theClockKnowsNothingFinerThanMicroseconds() {
        assertThat(Stream.generate(beans.clock()::instant).limit(1_000))
                .allMatch(instant -> instant.equals(instant.truncatedTo(ChronoUnit.MICROS)));
    }
}
