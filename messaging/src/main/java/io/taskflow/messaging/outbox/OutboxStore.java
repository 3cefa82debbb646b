package io.taskflow.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox table. */
class OutboxStore {

    /** Enough to share work between instances, few enough to lock and ask for one by one. */
    static final int SHARDS = 16;

    private static final RowMapper<OutboxRow> ROWS = DataClassRowMapper.newInstance(OutboxRow.class);

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewOutboxRow row, Instant now) {
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, type, traceparent, body, created_at)
                values (:eventId, :orderingKey, :shard, :routingKey, :type, :traceparent, :body, :now)""")
                .param("eventId", row.eventId())
                .param("orderingKey", row.orderingKey())
                .param("shard", shardOf(row.orderingKey()))
                .param("routingKey", row.routingKey())
                .param("type", row.type())
                .param("traceparent", row.traceparent())
                .param("body", row.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The next rows that may go, oldest first; a row whose ordering key has an earlier one held back may not. */
    List<OutboxRow> next(Collection<Integer> shards, int limit) {
        return jdbc.sql("""
                select id, event_id, ordering_key, routing_key, type, traceparent, body, attempts
                from outbox o
                where shard in (:shards) and not_before <= now()
                  and not exists (select 1 from outbox held
                                  where held.ordering_key = o.ordering_key and held.id < o.id
                                    and held.attempts > 0 and held.not_before > now())
                order by id limit :limit""")
                .param("shards", shards)
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    void delete(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from outbox where id in (:ids)").param("ids", ids).update();
        }
    }

    void postpone(OutboxRow row, Duration delay, String error) {
        jdbc.sql("""
                update outbox set attempts = attempts + 1, last_error = :error,
                  not_before = now() + make_interval(secs => :seconds) where id = :id""")
                .param("error", error)
                .param("seconds", delay.toMillis() / 1000.0)
                .param("id", row.id())
                .update();
    }

    private static int shardOf(UUID orderingKey) {
        return Math.floorMod(orderingKey.hashCode(), SHARDS);
    }
}
