package io.taskflow.auth.status;

import static io.taskflow.auth.audit.SecurityEventType.DISABLED;
import static io.taskflow.auth.audit.SecurityEventType.ENABLED;
import static io.taskflow.auth.audit.SecurityEventType.ROLES_CHANGED;

import io.taskflow.auth.audit.AuditLog;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.audit.SecurityEvent;
import java.sql.Array;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How people stand, beside their profiles. Whoever changes it leaves it in the audit log, in the same transaction. */
@Repository
public class AccountStatuses {
    private final JdbcClient jdbc;
    private final AuditLog audit;

    private record Row(boolean enabled, @Nullable List<String> roles) {}

    AccountStatuses(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Empty for somebody who has no profile, or of whom nobody has looked it up yet. */
    public Optional<AccountStatus> find(UUID id) {
        return row(id).flatMap(
                        row -> Optional.ofNullable(row.roles()).map(roles -> new AccountStatus(row.enabled(), roles)));
    }

    /** Whether the person is known to be locked out. */
    public boolean isDisabled(UUID id) {
        return row(id).filter(row -> !row.enabled()).isPresent();
    }

    /** The person stands like this now. Lock the profile first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(UUID id, AccountStatus now, Origin origin) {
        Row before = row(id).orElseThrow();
        jdbc.sql("update profiles set enabled = :enabled, roles = :roles where id = :id")
                .param("enabled", now.enabled())
                .param("roles", now.roles().toArray(String[]::new))
                .param("id", id)
                .update();
        if (before.enabled() != now.enabled()) {
            audit.append(SecurityEvent.of(now.enabled() ? ENABLED : DISABLED, id, origin));
        }
        List<String> had = before.roles();
        if (had != null && !had.equals(now.roles())) {
            audit.append(SecurityEvent.of(ROLES_CHANGED, id, origin)
                    .with("from", String.join(", ", had))
                    .with("to", String.join(", ", now.roles())));
        }
    }

    private Optional<Row> row(UUID id) {
        return jdbc.sql("select enabled, roles from profiles where id = :id")
                .param("id", id)
                .query((row, number) -> new Row(row.getBoolean("enabled"), texts(row.getArray("roles"))))
                .optional();
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws java.sql.SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
