package io.taskflow.messaging.outbox;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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

    /**
     * Tries to lock shards that have something to relay.
     *
     * @param all false: at most half of them, so that other instances find work too
     */
    Claim claim(boolean all) {
        List<Shard> busy = jdbc.sql("""
                select s.shard, pg_try_advisory_lock(:namespace, s.shard) as mine
                from (select shard, count(*) over () as busy,
                             row_number() over (order by (shard + :first) % :shards) as place
                      from generate_series(0, :shards - 1) as g(shard)
                      where exists (select 1 from outbox o where o.shard = g.shard and o.not_before <= now())) s
                where :all or s.place <= (s.busy + 1) / 2""")
                .param("namespace", NAMESPACE)
                .param("shards", OutboxStore.SHARDS)
                .param("first", ThreadLocalRandom.current().nextInt(OutboxStore.SHARDS))
                .param("all", all)
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
