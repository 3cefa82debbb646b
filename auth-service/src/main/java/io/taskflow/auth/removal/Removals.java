package io.taskflow.auth.removal;

import io.taskflow.auth.account.access.PendingRemovals;
import io.taskflow.auth.audit.AuditLog;
import io.taskflow.auth.audit.Origin;
import io.taskflow.auth.audit.SecurityEvent;
import io.taskflow.auth.audit.SecurityEventType;
import io.taskflow.auth.profile.Profiles;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has to go, and who is gone. Rows stay for good, without a name: a request or a recovery that is late brings nobody back. */
@Repository
class Removals implements PendingRemovals {
    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final AuditLog audit;
    private final Clock clock;

    Removals(JdbcClient jdbc, Profiles profiles, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that this person goes, whatever comes: from now on nobody takes them in again. */
    void begin(Removal removal) {
        jdbc.sql("""
                insert into removals (user_id, admin_id, started_at) values (:id, :admin, :now)
                on conflict (user_id) do update set finished_at = null""")
                .param("id", removal.userId())
                .param("admin", removal.adminId())
                .param("now", now())
                .update();
    }

    /** Keycloak knows the person no more: profile, event and the end of the removal are one. Repeating it tells nothing again. */
    @Transactional
    public void finish(Removal removal) {
        profiles.remove(removal.userId(), removal.adminId());
        for (String table : List.of("profile_changes", "lookups")) {
            jdbc.sql("delete from " + table + " where user_id = :id")
                    .param("id", removal.userId())
                    .update();
        }
        int finished = jdbc.sql("update removals set finished_at = :now where user_id = :id and finished_at is null")
                .param("now", now())
                .param("id", removal.userId())
                .update();
        if (finished == 1) {
            audit.append(SecurityEvent.of(SecurityEventType.DELETED, removal.userId(), Origin.of(removal.adminId())));
        }
    }

    /** Whether this person goes or is gone. */
    boolean includes(UUID id) {
        return jdbc.sql("select exists (select 1 from removals where user_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<UUID> people() {
        return jdbc.sql("select user_id from removals where finished_at is null")
                .query((row, number) -> row.getObject("user_id", UUID.class))
                .set();
    }

    /** Those that began before then and are still not over. */
    List<Removal> begunBefore(Instant then) {
        return jdbc.sql("""
                select user_id, admin_id from removals where finished_at is null and started_at < :then
                order by started_at limit 100""")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Removal(row.getObject("user_id", UUID.class), row.getObject("admin_id", UUID.class)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
