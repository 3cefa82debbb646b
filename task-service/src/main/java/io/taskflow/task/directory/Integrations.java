package io.taskflow.task.directory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The other systems this service has heard of, by the account that the broker vouches for. Those that are gone stay as such. */
@Repository
public class Integrations {
    private final JdbcClient jdbc;

    Integrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An integration, or what is left of it. */
    public record Known(UUID id, boolean active) {}

    /** The newest integration that had this account; empty where nobody has been heard of. */
    public Optional<Known> withAccount(String username) {
        return jdbc.sql("select id, active from integration where username = :username order by id desc limit 1")
                .param("username", username)
                .query((row, number) -> new Known(row.getObject("id", UUID.class), row.getBoolean("active")))
                .optional();
    }

    /** Notes it as of this version; false where that or more is known already. */
    public boolean put(UUID id, String username, boolean active, long version) {
        return jdbc.sql("""
                insert into integration (id, username, active, sequence) values (:id, :username, :active, :version)
                on conflict (id) do update set active = excluded.active, sequence = excluded.sequence
                where excluded.sequence > integration.sequence""")
                        .param("id", id)
                        .param("username", username)
                        .param("active", active)
                        .param("version", version)
                        .update()
                == 1;
    }
}
