package io.taskflow.auth.follow.event;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far Keycloak's events have been read. */
@Repository
public class Positions {
    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty where nothing has ever been read. */
    public Optional<Position> find() {
        return jdbc.sql("select logins_from, admins_from, sweep_from from keycloak_position")
                .query((row, number) -> new Position(
                        Instant.ofEpochMilli(row.getLong("logins_from")),
                        Instant.ofEpochMilli(row.getLong("admins_from")),
                        row.getObject("sweep_from", Integer.class)))
                .optional();
    }

    /** From here on. */
    public void keep(Position position) {
        jdbc.sql("""
                insert into keycloak_position (logins_from, admins_from, sweep_from) values (:logins, :admins, cast(:sweep as integer))
                on conflict (only_one) do update set logins_from = excluded.logins_from, admins_from = excluded.admins_from,
                    sweep_from = excluded.sweep_from""")
                .param("logins", position.logins().toEpochMilli())
                .param("admins", position.admins().toEpochMilli())
                .param("sweep", position.sweep())
                .update();
    }
}
