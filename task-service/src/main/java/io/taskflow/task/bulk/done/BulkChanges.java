package io.taskflow.task.bulk.done;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.idempotency.IdempotentRequests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bulk calls of the last day, and what was done of them. */
@Repository
public class BulkChanges {
    /** As long as an Idempotency-Key is remembered, for a call that is repeated goes on as the same one. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final IdempotentRequests requests;
    private final IdGenerator ids;
    private final Clock clock;

    BulkChanges(JdbcClient jdbc, JsonMapper json, IdempotentRequests requests, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.requests = requests;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new call of this person's, or the one that began under the same key and whose process died. Throws a 422 problem where that was
     * another request.
     */
    public UUID begin(UUID userId, IdempotencyKey key, Object request) {
        String hash = requests.fingerprint(request);
        return begun(userId, key).map(before -> before.idFor(hash)).orElseGet(() -> insert(userId, key, hash));
    }

    private Optional<Begun> begun(UUID userId, IdempotencyKey key) {
        return jdbc.sql("""
                select id, request_hash from bulk_change
                where user_id = :userId and idempotency_key = :key and created_at > :oldest""")
                .param("userId", userId)
                .param("key", key.value())
                .param("oldest", oldestKept())
                .query(Begun.class)
                .optional();
    }

    private record Begun(UUID id, String requestHash) {
        UUID idFor(String hash) {
            if (!requestHash.equals(hash)) {
                throw IdempotentRequests.keyReused();
            }
            return id;
        }
    }

    private UUID insert(UUID userId, IdempotencyKey key, String requestHash) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into bulk_change (id, user_id, idempotency_key, request_hash, created_at)
                values (:id, :userId, :key, :hash, :now)""")
                .param("hash", requestHash)
                .param("id", id)
                .param("userId", userId)
                .param("key", key.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Whether this is a call of this person's, of the last day. */
    public boolean isOf(UUID id, UUID userId) {
        return jdbc.sql(
                        "select exists (select from bulk_change where id = :id and user_id = :userId and created_at > :oldest)")
                .param("id", id)
                .param("userId", userId)
                .param("oldest", oldestKept())
                .query(Boolean.class)
                .single();
    }

    /** Notes what was done, in the transaction that does it. */
    public void add(UUID id, DoneOperation done) {
        jdbc.sql("""
                insert into bulk_operation (bulk_change_id, place, kind, task_id, version, changes, next_task_id)
                values (:id, :place, :kind, :taskId, :version, cast(:changes as jsonb), :next)""")
                .param("id", id)
                .param("place", done.place())
                .param("kind", done.kind().name())
                .param("taskId", done.taskId())
                .param("version", done.version())
                .param("changes", json.writeValueAsString(done.changes()))
                .param("next", done.nextTaskId())
                .update();
    }

    /** Takes it out, in the transaction that undoes it; false where somebody was faster. */
    public boolean remove(UUID id, DoneOperation done) {
        return jdbc.sql("delete from bulk_operation where bulk_change_id = :id and place = :place")
                        .param("id", id)
                        .param("place", done.place())
                        .update()
                == 1;
    }

    /** What was done and not undone, in the order of the call. */
    public List<DoneOperation> of(UUID id) {
        return jdbc.sql("""
                select place, kind, task_id, version, changes, next_task_id from bulk_operation
                where bulk_change_id = :id order by place""").param("id", id).query(this::read).list();
    }

    private DoneOperation read(ResultSet row, int number) throws SQLException {
        return new DoneOperation(
                row.getInt("place"),
                DoneOperation.Kind.valueOf(row.getString("kind")),
                row.getObject("task_id", UUID.class),
                row.getLong("version"),
                json.readValue(row.getString("changes"), CHANGES),
                row.getObject("next_task_id", UUID.class));
    }

    private OffsetDateTime oldestKept() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
