package io.taskflow.messaging.relay;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which instance may relay which shard right now: PostgreSQL advisory locks of the relay's session. */
final class ShardLocks {

    /** Keeps these locks apart from other users of advisory locks in the same database. */
    private static final int NAMESPACE = 0x0b0c;

    private final JdbcClient jdbc;

    ShardLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .param("shards", Shards.COUNT)
                .param("first", ThreadLocalRandom.current().nextInt(Shards.COUNT))
                .param("all", all)
                .query((row, number) -> new Shard(row.getInt("shard"), row.getBoolean("mine")))
                .list();
        return new Claim(
                busy.stream().filter(Shard::mine).map(Shard::shard).toList(),
                busy.stream().anyMatch(shard -> !shard.mine()));
    }

    void release(List<Integer> shards) {
        jdbc.sql("select count(pg_advisory_unlock(?, shard)) from unnest(?) as s(shard)")
                .param(NAMESPACE)
                .param(RelaySession.ints(shards))
                .query(Long.class)
                .single();
    }

    record Shard(int shard, boolean mine) {}

    /**
     * @param shards what this instance may relay now
     * @param contended whether another instance holds a shard that has work: look again soon, it may have looked too early
     */
    record Claim(List<Integer> shards, boolean contended) {}
}
