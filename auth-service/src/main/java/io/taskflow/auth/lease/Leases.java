package io.taskflow.auth.lease;

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
 * Leases among instances, for work that asks Keycloak in between and so cannot hold a lock of the database. A lease whose instance
 * died ends by itself.
 */
@Repository
public class Leases {
    private final JdbcClient jdbc;
    private final Clock clock;

    Leases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A lease that has been taken, until then at most. */
    public record Lease(String name, Instant until) {}

    /** Takes the lease; empty while somebody else has it. */
    public Optional<Lease> take(String name, Duration atMost) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Lease lease = new Lease(name, now.plus(atMost));
        int taken = jdbc.sql("""
                insert into leases (name, held_until) values (:name, :until)
                on conflict (name) do update set held_until = excluded.held_until where leases.held_until <= :now""")
                .param("name", name)
                .param("until", utc(lease.until()))
                .param("now", utc(now))
                .update();
        return taken == 1 ? Optional.of(lease) : Optional.empty();
    }

    /** Gives it back, unless it has gone on to somebody else. */
    public void end(Lease lease) {
        jdbc.sql("delete from leases where name = :name and held_until = :until")
                .param("name", lease.name())
                .param("until", utc(lease.until()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
