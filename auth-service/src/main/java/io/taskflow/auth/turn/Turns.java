package io.taskflow.auth.turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Turns among instances, for work that asks Keycloak in between and so cannot hold a lock of the database. A turn whose instance
 * died ends by itself.
 */
@Repository
public class Turns {
    private final JdbcClient jdbc;
    private final Clock clock;

    Turns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A turn that has been taken, until then at most. */
    public record Turn(String name, Instant until) {}

    /** Takes the turn; empty while somebody else has it. */
    public Optional<Turn> take(String name, Duration atMost) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Turn turn = new Turn(name, now.plus(atMost));
        int taken = jdbc.sql("""
                insert into turns (name, held_until) values (:name, :until)
                on conflict (name) do update set held_until = excluded.held_until where turns.held_until <= :now""")
                .param("name", name)
                .param("until", utc(turn.until()))
                .param("now", utc(now))
                .update();
        return taken == 1 ? Optional.of(turn) : Optional.empty();
    }

    /** Gives it back, unless it has gone on to somebody else. */
    public void end(Turn turn) {
        jdbc.sql("delete from turns where name = :name and held_until = :until")
                .param("name", turn.name())
                .param("until", utc(turn.until()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
