package io.taskflow.notification.mail;

import io.taskflow.service.work.BacklogSize;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The e-mails that wait, were sent or suppressed, or have failed. No transaction stays open while the mail server is spoken to: a lease
 * of limited time tells the other instances to leave an e-mail alone, and ends by itself if this one dies.
 */
@Repository
class Emails {

    private static final Logger log = LoggerFactory.getLogger(Emails.class);

    /** What verifies an address comes over another queue than what assigns a task, and may be overtaken by it. */
    private static final Duration OVERTAKEN = Duration.ofMinutes(1);

    private static final double MILLIS = 1000.0;

    private static final String TAKE = """
            with due as (
                select id from email
                where state = 'WAITING' and not_before <= :now
                    and (created_at < :overdue or exists (
                        select from person where person.id = email.user_id and not deleted
                            and (email_verified or created_at < :unverified)))
                order by not_before, id limit :limit for update skip locked),
            leased as (
                update email set lease = :lease, not_before = :leaseEnd, held = false from due where email.id = due.id
                returning email.*)
            select leased.*, leased.created_at < :overdue as overdue, recipient.email as address,
                coalesce(recipient.email_verified, false) as address_verified,
                recipient.display_name as recipient_name, recipient.time_zone, recipient.locale,
                project.name as project_name, actor.display_name as actor_name,
                exists (select from notification_preference said where said.user_id = leased.user_id) as wishes
            from leased
                left join person recipient on recipient.id = leased.user_id
                left join person actor on actor.id = leased.actor_id
                left join project on project.id = leased.project_id
            order by leased.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Emails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds it, unless its reader has had an e-mail of this kind and cause already.
     *
     * @param collectedUntil when the digest is due that it goes with; null for one of its own
     */
    void add(
            UUID id,
            NewEmail email,
            @Nullable String traceparent,
            @Nullable UUID cause,
            @Nullable Instant collectedUntil) {
        Instant now = clock.instant();
        Instant due = email.details().dueAt();
        jdbc.sql("""
                insert into email (id, kind, user_id, task_id, task_key, project_id, title, actor_id, traceparent, cause_id, state,
                    not_before, created_at, quote, due_at, due_on)
                values (:id, :kind, :userId, :taskId, :taskKey, :projectId, :title, :actorId, :traceparent, :cause, :state,
                    :notBefore, :now, :quote, cast(:dueAt as timestamptz), cast(:dueOn as date))
                on conflict (cause_id, user_id, kind) where cause_id is not null do nothing""")
                .param("id", id)
                .param("kind", email.kind().name())
                .param("userId", email.userId())
                .param("taskId", email.taskId())
                .param("taskKey", email.taskKey())
                .param("projectId", email.projectId())
                .param("title", email.title())
                .param("actorId", email.actorId())
                .param("traceparent", traceparent)
                .param("cause", cause)
                .param("state", collectedUntil == null ? "WAITING" : "COLLECTED")
                .param("notBefore", utc(collectedUntil == null ? now : collectedUntil))
                .param("now", utc(now))
                .param("quote", email.details().quote())
                .param("dueAt", due == null ? null : utc(due))
                .param("dueOn", email.details().dueOn())
                .update();
    }

    /**
     * Takes up to {@code limit} that are due and whose recipient's address is known, and leases them. Those that have waited for
     * longer than {@code longestWait} are among them, with an address or without; those to unverified addresses when a minute old.
     */
    List<Email> take(int limit, UUID lease, Duration leaseTime, Duration longestWait) {
        Instant now = clock.instant();
        return jdbc.sql(TAKE)
                .param("now", utc(now))
                .param("overdue", utc(now.minus(longestWait)))
                .param("unverified", utc(now.minus(OVERTAKEN)))
                .param("limit", limit)
                .param("lease", lease)
                .param("leaseEnd", utc(now.plus(leaseTime)))
                .query(DataClassRowMapper.newInstance(Email.class))
                .list();
    }

    /** Holds those for {@code leaseTime} from now that nobody else has taken meanwhile. */
    void renew(List<Email> held, Duration leaseTime) {
        jdbc.sql("""
                update email set not_before = :leaseEnd
                where id in (:ids) and lease in (:leases) and state = 'WAITING'""")
                .param("leaseEnd", utc(clock.instant().plus(leaseTime)))
                .param("ids", held.stream().map(Email::id).toList())
                .param("leases", held.stream().map(Email::lease).distinct().toList())
                .update();
    }

    /** Notes that the mail server has taken it. */
    void sent(Email email) {
        settle(email, "SENT", null);
    }

    /** Keeps it as given up, for an operator. */
    void failed(Email email, String reason) {
        settle(email, "FAILED", reason);
    }

    /** Notes that it was due and must not be sent. */
    void suppressed(Email email, String reason) {
        settle(email, "SUPPRESSED", reason);
    }

    /** Tries again after {@code delay}; {@code refused} counts towards giving up. */
    void postpone(Email email, Duration delay, boolean refused, String reason) {
        jdbc.sql("""
                update email set not_before = :next, lease = null, last_error = :reason,
                    refusals = refusals + :counted
                where id = :id and lease = :lease and state = 'WAITING'""")
                .param("next", utc(clock.instant().plus(delay)))
                .param("reason", reason)
                .param("counted", refused ? 1 : 0)
                .param("id", email.id())
                .param("lease", email.lease())
                .update();
    }

    /** Drops all that were meant for this person, sent or not. */
    void forget(UUID userId) {
        jdbc.sql("delete from email where user_id = :userId")
                .param("userId", userId)
                .update();
    }

    private void settle(Email email, String state, @Nullable String reason) {
        int settled = jdbc.sql("""
                update email set state = :state, settled_at = :now, lease = null, last_error = :reason
                where id = :id and state = 'WAITING'""")
                .param("state", state)
                .param("now", utc(clock.instant()))
                .param("reason", reason)
                .param("id", email.id())
                .update();
        if (settled == 0) {
            log.atDebug().addKeyValue("emailId", email.id()).log("Another instance has settled it");
        }
    }

    /** How many wait, but for the end of quiet hours, and how many have failed, each counted up to 100,000. */
    BacklogSize size() {
        return jdbc.sql("""
                select count(*) as waiting, extract(epoch from :now - min(created_at)) as oldest,
                    (select count(*) from (select from email where state = 'FAILED' limit 100000) failed) as failed
                from (select created_at from email where state = 'WAITING' and not held limit 100000) waiting""")
                .param("now", utc(clock.instant()))
                .query((row, number) ->
                        new BacklogSize(row.getLong("waiting"), row.getLong("failed"), Duration.ofMillis((long)
                                (row.getDouble("oldest") * MILLIS))))
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
