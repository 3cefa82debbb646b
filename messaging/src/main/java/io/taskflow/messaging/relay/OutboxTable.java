package io.taskflow.messaging.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The outbox in one database session, which also holds the locks of the shards: rows cannot be read once the locks are gone. A
 * killed instance frees its shards with its connection; one whose machine is cut off does within half a minute.
 */
final class OutboxTable implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OutboxTable.class);
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(30);

    /** Keeps the shards' locks apart from other users of advisory locks in the same database. */
    private static final int NAMESPACE = 0x0b0c;

    /**
     * The table is empty or huge, and its statistics are never those of now: the index in its order is always right ({@code offset 0}
     * keeps subqueries from becoming joins), and no plan is worth a second thought. A delete that a crash of the database undoes is
     * an event published again: it need not wait for the disk.
     */
    private static final String SETTINGS = """
            set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off; set plan_cache_mode = force_generic_plan; set synchronous_commit = off;
            set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3""";

    private final Connection connection;
    private final JdbcClient jdbc;

    OutboxTable(DataSource pool) throws SQLException {
        connection = pool.getConnection();
        connection.setAutoCommit(true);
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_STATEMENT.toMillis()));
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        jdbc.sql(SETTINGS).update();
    }

    /**
     * Tries to lock half of the shards that have work and are not held yet, at least one: other instances find work, too.
     *
     * @return each of them, and whether it is locked now
     */
    List<Claim> claim(Collection<Integer> held) {
        return jdbc.sql("""
                select shard, case when place <= (busy + 1) / 2 then pg_try_advisory_lock(?, shard) else false end as locked
                from (select shard, count(*) over () as busy, row_number() over (order by random()) as place
                      from generate_series(0, ?) as all_of(shard)
                      where shard <> all(?)
                        and exists (select 1 from outbox where outbox.shard = all_of.shard and not_before <= now()
                                    offset 0)) s""")
                .params(NAMESPACE, Shards.COUNT - 1, ints(held))
                .query((row, number) -> new Claim(row.getInt("shard"), row.getBoolean("locked")))
                .list();
    }

    /**
     * Deletes what the broker has confirmed and reads what comes next, in the order of their ids: always from the first row, since
     * a lower id may commit after a higher one. Behind a row that was refused nothing of its ordering key may go, and nothing behind one
     * that itself waits for another key.
     *
     * @param unconfirmed ids to pass over
     * @param each at most so many of a shard
     */
    Next next(Collection<Integer> shards, Collection<Long> confirmed, Collection<Long> unconfirmed, int each) {
        return jdbc.sql("""
                with confirmed as (delete from outbox where id = any(?) returning id),
                waiting as materialized (
                  select o.ordering_key, min(o.id) as id from outbox o
                  where o.behind_id is not null and o.behind_id not in (select id from confirmed)
                    and exists (select 1 from outbox other where other.id = o.behind_id)
                  group by o.ordering_key)
                select o.*, w.waits from (select exists (select 1 from waiting) as waits) w left join (
                  select r.* from unnest(?) as s(shard) cross join lateral (
                    select id, event_id, ordering_key, routing_key, also_routed_by, type, traceparent, body, attempts
                    from outbox
                    where outbox.shard = s.shard and not_before <= now() and exchange = 'taskflow.events'
                      and id not in (select unnest(?) union all select id from confirmed)
                      and not exists (select 1 from outbox held
                                      where held.ordering_key = outbox.ordering_key and held.id < outbox.id
                                        and held.attempts > 0
                                      offset 0)
                      and not exists (select 1 from waiting w
                                      where w.ordering_key = outbox.ordering_key and w.id <= outbox.id offset 0)
                    order by id limit ?) r) o on true
                order by o.id""")
                .params(longs(confirmed), ints(shards), longs(unconfirmed), each)
                .query(OutboxTable::read);
    }

    void delete(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from outbox where id = any(?)").param(longs(ids)).update();
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
                    .params(longs(ids), ids.stream().map(reasons::get).toArray(String[]::new))
                    .update();
        }
    }

    void unlock() {
        jdbc.sql("select pg_advisory_unlock_all()").query((row, number) -> true).single();
    }

    /** Gives the connection back without locks and settings; one that cannot say that it has none is thrown away. */
    @Override
    public void close() throws SQLException {
        try {
            unlock();
            jdbc.sql(SETTINGS.replaceAll("set (\\w+) = \\w+", "reset $1")).update();
        } catch (RuntimeException e) {
            log.atDebug().setCause(e).log("The relay's session is thrown away");
            connection.abort(Runnable::run);
        } finally {
            connection.close();
        }
    }

    private static Next read(ResultSet rows) throws SQLException {
        List<OutboxRow> next = new ArrayList<>();
        boolean waits = false;
        while (rows.next()) {
            waits = rows.getBoolean("waits");
            if (rows.getObject("id") != null) {
                next.add(row(rows));
            }
        }
        return new Next(next, waits);
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        Array alsoRoutedBy = row.getArray("also_routed_by");
        return new OutboxRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getObject("ordering_key", UUID.class),
                row.getString("routing_key"),
                alsoRoutedBy == null ? List.of() : List.of((String[]) alsoRoutedBy.getArray()),
                row.getString("type"),
                row.getString("traceparent"),
                row.getBytes("body"),
                row.getInt("attempts"));
    }

    private static long[] longs(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    private static int[] ints(Collection<Integer> shards) {
        return shards.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * What comes next.
     *
     * @param waits whether there is more, which waits for what another key has still to publish
     */
    record Next(List<OutboxRow> rows, boolean waits) {}

    /** A shard that has work. */
    record Claim(int shard, boolean locked) {}
}
