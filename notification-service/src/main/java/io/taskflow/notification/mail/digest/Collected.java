package io.taskflow.notification.mail.digest;

import io.taskflow.service.work.BacklogSize;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The e-mails that are collected and have gone into no digest yet. */
@Repository
class Collected {
    private static final double MILLIS = 1000.0;

    private final JdbcClient jdbc;
    private final Clock clock;

    Collected(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Up to {@code limit} of the people whose digest is due. */
    List<UUID> readersDue(int limit) {
        return jdbc.sql("""
                select user_id from email where state = 'COLLECTED' and not_before <= :now
                group by user_id order by min(not_before) limit :limit""")
                .param("now", now())
                .param("limit", limit)
                .query((row, number) -> row.getObject("user_id", UUID.class))
                .list();
    }

    /** Whether this transaction is the only one that collects for this person. */
    boolean lock(UUID reader) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('digest/' || cast(:reader as text), 0))")
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    /** Makes one of all that is due: the oldest goes, as from now, and takes the others with it. How many there were. */
    int makeOne(UUID reader) {
        return jdbc.sql("""
                update email set digest_id = first.id, not_before = :now,
                    state = case when email.id = first.id then 'WAITING' else 'DIGESTED' end,
                    created_at = case when email.id = first.id then :now else email.created_at end,
                    settled_at = case when email.id = first.id then null else :now end
                from (select id from email where user_id = :reader and state = 'COLLECTED' and not_before <= :now
                    order by id limit 1) first
                where user_id = :reader and state = 'COLLECTED' and not_before <= :now""").param("reader", reader).param("now", now()).update();
    }

    /** What is not due yet is due then. */
    void putOff(UUID reader, Instant next) {
        jdbc.sql("""
                update email set not_before = :next
                where user_id = :reader and state = 'COLLECTED' and not_before > :now""")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("reader", reader)
                .param("now", now())
                .update();
    }

    /** What is due and could not be sent is due again then. */
    void retry(UUID reader, Duration delay) {
        jdbc.sql("""
                update email set not_before = :next
                where user_id = :reader and state = 'COLLECTED' and not_before <= :now""")
                .param("next", clock.instant().plus(delay).atOffset(ZoneOffset.UTC))
                .param("reader", reader)
                .param("now", now())
                .update();
    }

    /** What is due, counted up to 100,000. */
    BacklogSize size() {
        return jdbc.sql("""
                select count(*) as waiting, extract(epoch from :now - min(not_before)) as oldest
                from (select not_before from email where state = 'COLLECTED' and not_before <= :now limit 100000) due""")
                .param("now", now())
                .query((row, number) -> new BacklogSize(
                        row.getLong("waiting"), 0, Duration.ofMillis((long) (row.getDouble("oldest") * MILLIS))))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
