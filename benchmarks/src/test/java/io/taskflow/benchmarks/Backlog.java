package io.taskflow.benchmarks;

import io.taskflow.messaging.relay.Shards;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events of a thousand aggregates that wait. */
final class Backlog {

    private static final int KEYS = 1000;

    private Backlog() {}

    static void fill(JdbcClient jdbc, int events, String body) {
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(KEYS).toList();
        jdbc.sql("""
                insert into outbox (event_id, ordering_key, shard, routing_key, type, body, created_at)
                select gen_random_uuid(), k.key, k.shard, ?, 'io.taskflow.task.created.v1', ?, now()
                from generate_series(1, ?) as n cross join unnest(?, ?) as k(key, shard)""")
                .param(BareClient.KEY)
                .param(body)
                .param(events / KEYS)
                .param(keys.toArray(UUID[]::new))
                .param(keys.stream().mapToInt(Shards::of).toArray())
                .update();
    }
}
