package io.taskflow.service.idempotency;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code idempotency_keys}. */
final class AnswerStore {
    private static final Duration KEPT = Duration.ofHours(24);

    /** How long a request may be under way: longer than all calls of the outside that one makes may take together. */
    private static final Duration LONGEST_CLAIM = Duration.ofMinutes(2);

    /** The status of a row whose request has not been answered yet. */
    private static final int CLAIMED = 0;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Until the end of the transaction; false when somebody else holds it. */
    boolean tryLock(AnswerId id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", id.asText())
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> find(AnswerId id) {
        return jdbc.sql("""
                select request_hash, status, location, etag, body from idempotency_keys
                where scope = :scope and operation = :operation and idempotency_key = :key and created_at > :oldest
                  and status <> :claimed""")
                .param("scope", id.scope())
                .param("operation", id.operation())
                .param("key", id.key())
                .param("oldest", oldestKept())
                .param("claimed", CLAIMED)
                .query((row, number) -> answer(row))
                .optional();
    }

    /**
     * Makes the key this request's, and tells when: what {@link #release} wants to see again. Empty where the key has been used, for this
     * request or another; but a claim whose process must have died gives way to the same request. Outside of transactions, so that
     * others see it.
     */
    Optional<OffsetDateTime> claim(AnswerId id, String requestHash) {
        OffsetDateTime now = utc(clock.instant());
        return jdbc.sql("""
                insert into idempotency_keys (scope, operation, idempotency_key, request_hash, status, created_at)
                values (:scope, :operation, :key, :hash, :claimed, :now)
                on conflict (scope, operation, idempotency_key) do update set request_hash = excluded.request_hash,
                    status = excluded.status, created_at = excluded.created_at
                where idempotency_keys.created_at <= :oldest or idempotency_keys.status = :claimed
                  and idempotency_keys.request_hash = :hash and idempotency_keys.created_at <= :lapsed
                returning created_at""")
                .param("scope", id.scope())
                .param("operation", id.operation())
                .param("key", id.key())
                .param("hash", requestHash)
                .param("claimed", CLAIMED)
                .param("now", now)
                .param("oldest", oldestKept())
                .param("lapsed", now.minus(LONGEST_CLAIM))
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Whether the key was used for this request. */
    boolean isFor(AnswerId id, String requestHash) {
        return jdbc.sql("""
                select exists (select from idempotency_keys
                where scope = :scope and operation = :operation and idempotency_key = :key and request_hash = :hash)""")
                .param("scope", id.scope())
                .param("operation", id.operation())
                .param("key", id.key())
                .param("hash", requestHash)
                .query(Boolean.class)
                .single();
    }

    /** The request came to nothing: the key is nobody's again, unless it was answered meanwhile, or claimed anew by others. */
    void release(AnswerId id, OffsetDateTime claimed) {
        jdbc.sql("""
                delete from idempotency_keys where scope = :scope and operation = :operation and idempotency_key = :key
                  and status = :claimed and created_at = :claimedAt""")
                .param("scope", id.scope())
                .param("operation", id.operation())
                .param("key", id.key())
                .param("claimed", CLAIMED)
                .param("claimedAt", claimed)
                .update();
    }

    void store(AnswerId id, String requestHash, ResponseEntity<?> entity) {
        URI location = entity.getHeaders().getLocation();
        // An outdated row that the cleanup has not yet reached gives way.
        jdbc.sql("""
                insert into idempotency_keys (scope, operation, idempotency_key, request_hash, status, location, etag, body, created_at)
                values (:scope, :operation, :key, :hash, :status, :location, :etag, :body, :now)
                on conflict (scope, operation, idempotency_key) do update set request_hash = excluded.request_hash,
                    status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body,
                    created_at = excluded.created_at""")
                .param("scope", id.scope())
                .param("operation", id.operation())
                .param("key", id.key())
                .param("hash", requestHash)
                .param("status", entity.getStatusCode().value())
                .param("location", location == null ? null : location.toString())
                .param("etag", entity.getHeaders().getETag())
                .param("body", entity.getBody() == null ? null : json.writeValueAsString(entity.getBody()))
                .param("now", utc(clock.instant()))
                .update();
    }

    boolean hasTable() {
        return jdbc.sql("select to_regclass('idempotency_keys') is not null")
                .query(Boolean.class)
                .single();
    }

    /** Deletes at most {@code limit} outdated rows and says how many; other instances' batches are passed over. */
    int deleteOutdated(int limit) {
        return jdbc.sql("""
                delete from idempotency_keys where (scope, operation, idempotency_key) in (
                    select scope, operation, idempotency_key from idempotency_keys where created_at <= :oldest
                    order by created_at limit :limit for update skip locked)""").param("oldest", oldestKept()).param("limit", limit).update();
    }

    private Answer answer(ResultSet row) throws SQLException {
        @Nullable String body = row.getString("body");
        return new Answer(
                row.getString("request_hash"),
                row.getInt("status"),
                row.getString("location"),
                row.getString("etag"),
                body == null ? null : json.readTree(body));
    }

    private OffsetDateTime oldestKept() {
        return utc(clock.instant().minus(KEPT));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
