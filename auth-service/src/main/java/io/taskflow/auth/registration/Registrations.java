package io.taskflow.auth.registration;

import io.taskflow.auth.profile.ProfileFields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registrations that have begun and are not over. */
@Repository
class Registrations {
    private static final String SELECT =
            "select id, username, email, first_name, last_name, started_at from registrations ";

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Committed at once, so never inside a transaction: true when it has begun, now or before; false when another one wants the same name or address. */
    @Transactional(propagation = Propagation.NEVER)
    public boolean begin(Registration registration) {
        jdbc.sql("""
                insert into registrations (id, username, email, first_name, last_name, started_at)
                values (:id, :username, :email, :firstName, :lastName, :startedAt) on conflict do nothing""")
                .param("id", registration.id())
                .param("username", registration.username())
                .param("email", registration.fields().email())
                .param("firstName", registration.fields().firstName())
                .param("lastName", registration.fields().lastName())
                .param("startedAt", registration.startedAt().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select exists (select 1 from registrations where id = :id)")
                .param("id", registration.id())
                .query(Boolean.class)
                .single();
    }

    /** Others that want the same username or address. */
    List<Registration> inTheWayOf(Registration wanted) {
        return jdbc.sql(SELECT + "where (username = :username or email = :email) and id <> :id")
                .param("username", wanted.username())
                .param("email", wanted.fields().email())
                .param("id", wanted.id())
                .query((row, number) -> registration(row))
                .list();
    }

    /** Those that began before then and are still not over. */
    List<Registration> begunBefore(Instant then) {
        return jdbc.sql(SELECT + "where started_at < :then order by started_at limit 100")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, number) -> registration(row))
                .list();
    }

    /** It came to nothing. Committed at once, so never inside a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public void cancel(UUID id) {
        delete(id);
    }

    /** It is over, together with the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID id) {
        delete(id);
    }

    private void delete(UUID id) {
        jdbc.sql("delete from registrations where id = :id").param("id", id).update();
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getObject("id", UUID.class),
                row.getString("username"),
                new ProfileFields(
                        row.getString("email"), row.getString("first_name"), row.getString("last_name"), null, null),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
