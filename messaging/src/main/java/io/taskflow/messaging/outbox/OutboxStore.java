package io.taskflow.messaging.outbox;

import io.taskflow.messaging.relay.Shards;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The writers' end of the outbox table. */
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewOutboxRow row, Instant now) {
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, exchange, routing_key, also_routed_by, type, subject, traceparent,
                                    body, created_at)
                values (:eventId, :orderingKey, :shard, :exchange, :routingKey, :also::text[], :type, :subject, :traceparent,
                        :body, :now)""")
                .param("eventId", row.eventId())
                .param("orderingKey", row.orderingKey())
                .param("shard", Shards.of(row.orderingKey()))
                .param("exchange", row.exchange())
                .param("routingKey", row.routingKey())
                .param("also", row.alsoRoutedBy().isEmpty() ? null : row.alsoRoutedBy().toArray(String[]::new))
                .param("type", row.type())
                .param("subject", row.subject())
                .param("traceparent", row.traceparent())
                .param("body", row.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many messages wait, counted up to {@code most}: what it costs is bounded. */
    long pending(int most) {
        return jdbc.sql("select count(*) from (select 1 from outbox limit ?) waiting")
                .param(most)
                .query(Long.class)
                .single();
    }

    /** When the message was appended that has waited longest; by the order of ids, which is near enough. */
    Optional<Instant> oldest() {
        return jdbc.sql("select created_at from outbox order by id limit 1")
                .query((row, number) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
