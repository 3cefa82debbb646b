package io.taskflow.notification.mail;

import io.taskflow.service.retention.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Forgets e-mails that were settled long ago. What waits is left alone, unless its reader is gone. */
@Repository
class MailRetention {

    private static final String SETTLED = """
            delete from email where id in (
                select id from email where state = '%1$s' and state <> 'WAITING' and settled_at < :before
                order by settled_at limit :portion for update skip locked)""";

    /** As long as the digest that they are in waits for the mail server, it needs them. */
    private static final String DIGESTED = """
            delete from email where id in (
                select item.id from email item where item.state = 'DIGESTED' and item.settled_at < :before
                    and not exists (select from email sent where sent.id = item.digest_id and sent.state = 'WAITING')
                order by item.settled_at limit :portion for update skip locked)""";

    /** One that was being written while its reader was removed. */
    private static final String NOBODYS = """
            delete from email where id in (
                select e.id from person p join email e on e.user_id = p.id and e.created_at < :before
                where p.deleted limit :portion)""";

    private final Expiry expiry;
    private final MailSettings settings;

    MailRetention(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.expiry = new Expiry(jdbc, clock);
        this.settings = settings;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        expiry.delete(SETTLED.formatted("SENT"), settings.kept());
        expiry.delete(SETTLED.formatted("SUPPRESSED"), settings.kept());
        expiry.delete(SETTLED.formatted("FAILED"), settings.failedKept());
        expiry.delete(DIGESTED, settings.kept());
        expiry.delete(NOBODYS, Duration.ZERO);
    }
}
