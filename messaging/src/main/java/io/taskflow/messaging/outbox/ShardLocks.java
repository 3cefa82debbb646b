package io.taskflow.messaging.outbox;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Which instance may relay which shard right now: PostgreSQL advisory locks of one session, so that a killed instance
 * frees its shards with its connection.
 */
class ShardLocks implements AutoCloseable {

    /** Keeps these locks apart from other users of advisory locks in the same database. */
    private static final int NAMESPACE = 0x0b0c;

    private final SingleConnectionDataSource session;
    private final JdbcClient jdbc;

    ShardLocks(DataSource pool) throws java.sql.SQLException {
        session = new SingleConnectionDataSource(pool.getConnection(), false);
        jdbc = JdbcClient.create(session);
    }

    /** Tries to lock every shard that has something to relay. */
    Claim claim() {
        List<Shard> busy = jdbc.sql("""
                select s.shard, pg_try_advisory_lock(:namespace, s.shard) as mine
                from generate_series(0, :last) as s(shard)
                where exists (select 1 from outbox o where o.shard = s.shard and o.not_before <= now())""")
                .param("namespace", NAMESPACE)
                .param("last", OutboxStore.SHARDS - 1)
                .query((row, number) -> new Shard(row.getInt("shard"), row.getBoolean("mine")))
                .list();
        return new Claim(
                busy.stream().filter(Shard::mine).map(Shard::shard).toList(),
                busy.stream().anyMatch(shard -> !shard.mine()));
    }

    void release(Collection<Integer> shards) {
        for (int shard : shards) {
            jdbc.sql("select pg_advisory_unlock(:namespace, :shard)")
                    .param("namespace", NAMESPACE)
                    .param("shard", shard)
                    .query(Boolean.class)
                    .single();
        }
    }

    @Override
    public void close() {
        session.destroy();
    }

    record Shard(int shard, boolean mine) {}

    /**
     * @param shards what this instance may relay now
     * @param contended whether another instance holds a shard that has work: look again soon, it may have looked too early
     */
    record Claim(List<Integer> shards, boolean contended) {}
}
