package io.taskflow.operations.arrival;

import io.taskflow.operations.deadletter.Bounds;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The dead letters as they come in and, much later, go. */
@Repository
class Deaths {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    Deaths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a death once, however often it comes, and lets the queue's oldest open ones go where it has too many. One that was decided is open again if
     * this is no second delivery of what was stored then.
     */
    @Transactional
    public void store(Death death, boolean redelivered) {
        if (insert(death, redelivered) > 0) {
            trim(death.queue(), Bounds.of(death.queue()));
        }
    }

    private int insert(Death death, boolean redelivered) {
        return jdbc.sql("""
                INSERT INTO dead_letter (id, queue, message_id, type, source, subject, sender, routing_key, reason, exception,
                  attempts, first_failure, last_failure, trace_id, headers, body, size)
                VALUES (:id, :queue, :messageId, :type, :source, :subject, :sender, :routingKey, :reason, :exception,
                  :attempts, :first, :last, :traceId, :headers::jsonb, :body, length(:body))
                ON CONFLICT (id) DO UPDATE SET state = 'OPEN', resolved_at = NULL, resolved_by = NULL, place = nextval('dead_letter_place')
                  WHERE dead_letter.state <> 'OPEN' AND NOT :redelivered""")
                .param("id", death.id())
                .param("queue", death.queue())
                .param("messageId", death.event().messageId())
                .param("type", death.event().type())
                .param("source", death.event().source())
                .param("subject", death.event().subject())
                .param("traceId", death.event().traceId())
                .param("sender", death.origin().sender())
                .param("routingKey", death.origin().routingKey())
                .param("reason", death.failure().reason())
                .param("exception", death.failure().exception())
                .param("attempts", death.failure().attempts())
                .param("first", utc(death.failure().first()))
                .param("last", utc(death.failure().last()))
                .param("headers", json.writeValueAsString(death.headers()))
                .param("body", death.body())
                .param("redelivered", redelivered)
                .update();
    }

    private void trim(String queue, Bounds most) {
        jdbc.sql("""
                DELETE FROM dead_letter WHERE id IN (
                  SELECT id FROM (
                    SELECT id, row_number() OVER newest AS number, sum(size) OVER newest AS bytes
                    FROM dead_letter WHERE queue = :queue AND state = 'OPEN'
                    WINDOW newest AS (ORDER BY place DESC ROWS UNBOUNDED PRECEDING)) AS counted
                  WHERE number > :letters OR bytes > :bytes)""")
                .param("queue", queue)
                .param("letters", most.letters())
                .param("bytes", most.bytes())
                .update();
    }

    /** Forgets what was decided before then; says how many. */
    int forget(Instant before, int atMost) {
        return jdbc.sql("""
                DELETE FROM dead_letter WHERE id IN (
                  SELECT id FROM dead_letter WHERE state <> 'OPEN' AND resolved_at < :before LIMIT :atMost FOR UPDATE SKIP LOCKED)""")
                .param("before", utc(before))
                .param("atMost", atMost)
                .update();
    }

    private static @Nullable Object utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
