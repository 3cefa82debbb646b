package io.taskflow.messaging.relay;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The relay's end of the outbox table. */
final class OutboxRows {

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next rows of each shard that may go, in the order of their ids. Behind a row that was refused before nothing of its
     * ordering key may go: it is tried alone first.
     *
     * @param behind for each shard the id behind which to look
     * @param each at most so many of a shard
     */
    List<OutboxRow> next(Map<Integer, Long> behind, int each) {
        List<Integer> shards = List.copyOf(behind.keySet());
        return jdbc.sql("""
                select o.* from unnest(?, ?) as s(shard, behind) cross join lateral (
                  select id, shard, event_id, ordering_key, exchange, routing_key, also_routed_by, type, subject, traceparent,
                         body, attempts, created_at
                  from outbox
                  where outbox.shard = s.shard and outbox.id > s.behind and outbox.not_before <= now()
                    and not exists (select 1 from outbox held
                                    where held.ordering_key = outbox.ordering_key and held.id < outbox.id
                                      and held.attempts > 0)
                  order by id limit ?) o""")
                .param(RelaySession.ints(shards))
                .param(RelaySession.longs(shards.stream().map(behind::get).toList()))
                .param(each)
                .query(OutboxRows::row)
                .list();
    }

    void delete(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from outbox where id = any(?)")
                    .param(RelaySession.longs(ids))
                    .update();
        }
    }

    /** Holds rows back for a while that doubles with each refusal: 0.2 to 30 seconds. */
    void postpone(Map<Long, String> reasons) {
        if (!reasons.isEmpty()) {
            List<Long> ids = List.copyOf(reasons.keySet());
            jdbc.sql("""
                    update outbox set attempts = attempts + 1, last_error = refused.reason,
                      not_before = now() + make_interval(secs => least(30, 0.2 * power(2, least(attempts, 10))))
                    from unnest(?, ?) as refused(id, reason) where outbox.id = refused.id""")
                    .param(RelaySession.longs(ids))
                    .param(ids.stream().map(reasons::get).toArray(String[]::new))
                    .update();
        }
    }

    private static OutboxRow row(ResultSet row, int number) throws SQLException {
        return new OutboxRow(
                row.getLong("id"),
                row.getInt("shard"),
                row.getObject("event_id", UUID.class),
                row.getObject("ordering_key", UUID.class),
                row.getString("exchange"),
                row.getString("routing_key"),
                texts(row.getArray("also_routed_by")),
                row.getString("type"),
                row.getString("subject"),
                row.getString("traceparent"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(@Nullable Array column) throws SQLException {
        return column == null ? List.of() : List.of((String[]) column.getArray());
    }
}
