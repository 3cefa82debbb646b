package io.taskflow.notification.inbox;

import io.taskflow.service.retention.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Forgets old notifications. */
@Repository
class NotificationRetention {

    private static final String OLD = """
            delete from notification where id in (
                select id from notification where created_at < :before and read_at is %s null
                order by created_at limit :portion for update skip locked)""";

    /** One that was being written while its reader was removed. */
    private static final String NOBODYS = """
            delete from notification where id in (
                select n.id from person p join notification n on n.user_id = p.id and n.created_at < :before
                where p.deleted limit :portion)""";

    private final Expiry expiry;
    private final InboxSettings settings;

    NotificationRetention(JdbcClient jdbc, InboxSettings settings, Clock clock) {
        this.expiry = new Expiry(jdbc, clock);
        this.settings = settings;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        expiry.delete(OLD.formatted("not"), settings.kept());
        expiry.delete(OLD.formatted(""), settings.unreadKept());
        expiry.delete(NOBODYS, Duration.ZERO);
    }
}
