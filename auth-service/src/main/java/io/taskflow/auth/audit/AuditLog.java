package io.taskflow.auth.audit;

import io.taskflow.service.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where a use case notes what has to be kept of it. It shares the fate of its transaction. */
@Repository
public class AuditLog {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something that happens now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(SecurityEvent event) {
        append(event, clock.instant());
    }

    /** Something that happened then, elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(SecurityEvent event, Instant at) {
        jdbc.sql("""
                insert into security_events (id, at, type, user_id, actor_id, ip, details)
                values (:id, :at, :type, cast(:user as uuid), cast(:actor as uuid), :ip, cast(:details as jsonb))""")
                .param("id", ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("type", event.type().name())
                .param("user", event.user())
                .param("actor", event.origin().actor())
                .param("ip", event.origin().ip())
                .param("details", JSON.writeValueAsString(event.details()))
                .update();
    }
}
