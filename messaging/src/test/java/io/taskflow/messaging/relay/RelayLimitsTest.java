package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the relay's work may cost in memory and disk, and what a stop or a body without measure costs: nothing. */
@ExtendWith(OutputCaptureExtension.class)
@RelayTest
class RelayLimitsTest {

    private static final int OVER_THE_BROKERS_LIMIT = 3 << 20;

    private final RelayBench bench;

    RelayLimitsTest(RelayBench bench) {
        this.bench = bench;
    }

    /** Were a transaction of the relay open, vacuum could take nothing away, and each round would add to the table. */
    @Test
    void what_is_published_leaves_no_bloat_that_vacuum_cannot_take_away_while_the_relay_runs() {
        bench.start();
        long first = sizeAfterRelaying(5000);
        List<Long> later = List.of(sizeAfterRelaying(5000), sizeAfterRelaying(5000), sizeAfterRelaying(5000));

        assertThat(later).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(first * 3 / 2));
    }

    /** By the server's defaults a table that was once large would be vacuumed only after a fifth of that has died. */
    @Test
    void autovacuum_comes_after_a_fixed_number_of_rows_however_large_the_table_once_was() {
        List<String> options = bench.jdbc
                .sql("select unnest(reloptions) from pg_class where relname = 'outbox'")
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(options).contains("autovacuum_vacuum_scale_factor=0", "autovacuum_vacuum_threshold=1000");
        assertThat(bench.jdbc.sql("show autovacuum").query(String.class).single())
                .isEqualTo("on");
    }

    @Test
    void holds_three_batches_in_memory_however_many_rows_wait() {
        bench.fillAtOnce(1000, 50);

        bench.start();

        await().until(() -> bench.rows() == 0);
        int fullBatch = Math.ceilDiv(RelayBench.BATCH, Shards.COUNT) * Shards.COUNT;
        assertThat(bench.mostInMemory()).isBetween(RelayBench.BATCH / 2, 3 * fullBatch);
    }

    @Test
    void one_that_is_stopped_amid_its_work_loses_nothing_and_the_next_goes_on() {
        int all = 40_000;
        bench.fillAtOnce(100, all / 100);
        OutboxRelay relay = bench.start();
        await().pollInterval(Duration.ofMillis(5)).until(() -> bench.rows() < all);

        relay.stop();

        int left = bench.rows();
        assertThat(left).isBetween(1, all - 1);
        relay.start();
        await().until(() -> bench.rows() == 0);
        bench.arrivals.assertOrderOfEachKey(all);
    }

    @Test
    void a_body_that_the_broker_finds_too_large_holds_back_its_own_key_alone() {
        bench.fill(20, 3);
        UUID large = UUID.randomUUID();
        bench.insert(large, "task.updated");
        bench.jdbc
                .sql("update outbox set body = repeat('x', ?) where ordering_key = ?")
                .params(OVER_THE_BROKERS_LIMIT, large)
                .update();
        bench.insert(large, "task.updated");
        bench.fill(20, 3);

        bench.start();

        await().until(() -> bench.rows() == 2);
        assertThat(bench.keysLeft()).containsOnly(large);
        await().until(() -> bench.lastErrors().stream().anyMatch(error -> error.contains("larger than")));
        bench.jdbc
                .sql("update outbox set body = '{}' where length(body) > 10000")
                .update();
        await().until(() -> bench.rows() == 0);
    }

    /** A row is tried for days: the log says so once. */
    @Test
    void a_row_that_is_refused_is_warned_of_once_however_often_it_is_tried(CapturedOutput output) {
        int refused = 5;
        for (int i = 0; i < refused; i++) {
            bench.insert(UUID.randomUUID(), "user.registered");
        }

        bench.start();

        await().until(() -> bench.jdbc
                        .sql("select min(attempts) from outbox")
                        .query(Integer.class)
                        .single()
                >= 4);
        assertThat(output.getAll().lines().filter(line -> line.contains("stay") && line.contains("WARN")))
                .hasSizeBetween(1, refused);
    }

    private long sizeAfterRelaying(int rows) {
        bench.fillAtOnce(100, rows / 100);
        await().until(() -> bench.rows() == 0);
        // It may or may not get the lock to give free pages back, and is told not to try.
        bench.jdbc.sql("vacuum (truncate off) outbox").update();
        return bench.jdbc
                .sql("select pg_total_relation_size('outbox')")
                .query(Long.class)
                .single();
    }
}
