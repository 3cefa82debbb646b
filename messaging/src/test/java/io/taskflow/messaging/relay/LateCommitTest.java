package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are taken before commits: a row may appear below those that the relay has passed already. */
@RelayTest
class LateCommitTest {

    private final RelayBench bench;

    LateCommitTest(RelayBench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void an_event_whose_transaction_commits_amid_a_turn_goes_before_the_next_of_its_key(int shards) throws Exception {
        OutboxRelay relay = warm();
        UUID key = keyOf(0);
        var sent = new ConcurrentLinkedQueue<OutboxRow>();
        try (Connection open = bench.insertAndStayOpen(key)) {
            List<UUID> others =
                    IntStream.range(0, shards).mapToObj(LateCommitTest::keyOf).toList();
            bench.fillAtOnce(others, RelayBench.BATCH);
            bench.insert(key, "task.updated");
            bench.beforeEachBatch = batch -> {
                sent.addAll(batch);
                commit(open);
            };

            relay.start();

            await().until(() -> bench.rows() == 0);
        }
        assertThat(sent.stream().filter(row -> row.orderingKey().equals(key)))
                .hasSize(2)
                .extracting(OutboxRow::id)
                .isSorted();
    }

    /** A cold one may not get beyond its first batch in one turn. */
    private OutboxRelay warm() {
        OutboxRelay relay = bench.start();
        bench.fillAtOnce(100, 100);
        await().until(() -> bench.rows() == 0);
        relay.stop();
        return relay;
    }

    private static UUID keyOf(int shard) {
        return Stream.generate(UUID::randomUUID)
                .filter(key -> Shards.of(key) == shard)
                .findFirst()
                .orElseThrow();
    }

    private static void commit(Connection open) {
        try {
            open.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
