package io.taskflow.auth.audit;

import io.taskflow.service.retention.Expiry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Forgets what happened long ago: addresses and times of logins are somebody's. */
@Repository
class AuditRetention {
    private static final String OLD = """
            delete from security_events where id in (
                select id from security_events where at < :before order by at limit :portion for update skip locked)""";

    private final Expiry expiry;
    private final AuditSettings settings;

    AuditRetention(JdbcClient jdbc, AuditSettings settings, Clock clock) {
        this.expiry = new Expiry(jdbc, clock);
        this.settings = settings;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        expiry.delete(OLD, settings.kept());
    }
}
