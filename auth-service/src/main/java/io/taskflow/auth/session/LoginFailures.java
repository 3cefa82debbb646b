package io.taskflow.auth.session;

import io.taskflow.auth.keycloak.RealmRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code login_failures}: no names, only their hashes. */
@Repository
class LoginFailures {
    private static final String SELECT =
            "select failures, last_failure, locked_until from login_failures where login_hash = :hash ";

    private final JdbcClient jdbc;

    LoginFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    FailedLogins of(byte[] hash) {
        return jdbc.sql(SELECT)
                .param("hash", hash)
                .query((row, number) -> failures(row))
                .optional()
                .orElseGet(FailedLogins::none);
    }

    /** Counts one more; those that come at the same time are counted one after the other. */
    @Transactional
    public void add(byte[] hash, Instant now, RealmRules rules) {
        save(hash, FailedLogins.none(), "do nothing");
        FailedLogins before = jdbc.sql(SELECT + "for update")
                .param("hash", hash)
                .query((row, number) -> failures(row))
                .single();
        save(hash, before.another(now, rules), """
                do update set failures = excluded.failures, last_failure = excluded.last_failure,
                    locked_until = excluded.locked_until""");
    }

    void forget(byte[] hash) {
        jdbc.sql("delete from login_failures where login_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void forgetBefore(Instant then) {
        jdbc.sql("delete from login_failures where last_failure < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void save(byte[] hash, FailedLogins failures, String onConflict) {
        jdbc.sql("""
                insert into login_failures (login_hash, failures, last_failure, locked_until)
                values (:hash, :failures, :last, :lockedUntil) on conflict (login_hash)\s""" + onConflict)
                .param("hash", hash)
                .param("failures", failures.failures())
                .param("last", failures.last().atOffset(ZoneOffset.UTC))
                .param("lockedUntil", failures.lockedUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static FailedLogins failures(ResultSet row) throws SQLException {
        return new FailedLogins(
                row.getInt("failures"),
                row.getObject("last_failure", OffsetDateTime.class).toInstant(),
                row.getObject("locked_until", OffsetDateTime.class).toInstant());
    }
}
