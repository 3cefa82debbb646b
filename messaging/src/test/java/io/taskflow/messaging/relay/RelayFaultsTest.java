package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.testing.TestInfrastructure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the relay does when the wire, the database session or the table breaks under it. */
@RelayTest
class RelayFaultsTest {

    private final RelayBench bench;

    RelayFaultsTest(RelayBench bench) {
        this.bench = bench;
    }

    @Test
    void a_wire_that_is_cut_again_and_again_loses_nothing_and_keeps_the_order_of_each_key() throws Exception {
        bench.fill(30, 60);
        try (var wire = new CutWire(
                TestInfrastructure.rabbit().host(), TestInfrastructure.rabbit().port())) {
            wire.cutAfter(150_000);
            bench.startThrough(wire.port());

            await().until(() -> bench.rows() == 0);

            assertThat(wire.cuts()).isPositive();
            bench.arrivals.assertOrderOfEachKey(1800);
        }
    }

    @Test
    void a_database_session_that_is_killed_is_replaced_and_leaves_no_lock_behind() {
        int all = 30_000; // enough to be still at it when the first session has been killed
        bench.fillAtOnce(30, all / 30);
        bench.start();
        bench.start();

        await().pollInterval(Duration.ofMillis(20)).until(this::killSessionsWithLocks);
        assertThat(bench.rows()).isPositive();
        await().pollInterval(Duration.ofMillis(20)).until(this::killSessionsWithLocks);
        await().until(() -> bench.rows() == 0);

        bench.arrivals.assertOrderOfEachKey(all);
        await().until(() -> bench.jdbc
                        .sql("select count(*) from pg_locks where locktype = 'advisory'")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    @Test
    void a_broken_table_does_not_end_the_relay() {
        bench.start();
        bench.jdbc.sql("alter table outbox rename column body to body_is_gone").update();
        try {
            bench.jdbc.sql("""
                    insert into outbox (event_id, ordering_key, shard, routing_key, type, body_is_gone, created_at)
                    values (gen_random_uuid(), gen_random_uuid(), 1, 'task.updated', 't', '{}', now())""").update();
            await().during(Duration.ofSeconds(2)).until(() -> bench.rows() == 1);
        } finally {
            bench.jdbc
                    .sql("alter table outbox rename column body_is_gone to body")
                    .update();
        }

        await().until(() -> bench.rows() == 0);
    }

    private boolean killSessionsWithLocks() {
        return bench.jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_locks
                        where locktype = 'advisory'
                          and database = (select oid from pg_database where datname = current_database())""").query(Integer.class).single() > 0;
    }
}
