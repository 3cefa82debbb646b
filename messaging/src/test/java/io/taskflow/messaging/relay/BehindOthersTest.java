package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What goes over from one ordering key to another stays in order. */
@RelayTest
class BehindOthersTest {

    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();
    private final RelayBench bench;

    BehindOthersTest(RelayBench bench) {
        this.bench = bench;
    }

    @Test
    void an_event_that_comes_over_goes_when_all_earlier_ones_of_the_other_key_are_through() {
        bench.fillAtOnce(List.of(before), RelayBench.BATCH);
        bench.insertBehind(after, before);
        bench.insert(after, "task.updated");
        bench.insert(before, "task.updated");
        var early = new AtomicInteger();
        bench.beforeEachBatch = batch -> batch.stream()
                .filter(row -> row.orderingKey().equals(after))
                .forEach(row -> early.addAndGet(rowsBelow(row.id())));
        var sent = new ConcurrentLinkedQueue<OutboxRow>();

        bench.start(sent);
        bench.start(sent);

        await().until(() -> bench.rows() == 0);
        assertThat(early).hasValue(0);
        assertThat(sent.stream().filter(row -> row.orderingKey().equals(after)))
                .hasSize(2)
                .extracting(OutboxRow::id)
                .isSorted();
    }

    @Test
    void what_waits_holds_up_its_own_key_alone() {
        bench.insert(before, "user.registered");
        bench.insertBehind(after, before);
        bench.insert(after, "task.updated");
        bench.insert(UUID.randomUUID(), "task.updated");

        bench.start();

        await().until(() -> bench.rows() == 3 && !bench.lastErrors().stream().allMatch(String::isEmpty));
        assertThat(bench.keysLeft()).containsExactlyInAnyOrder(before, after);
        bench.jdbc
                .sql("delete from outbox where ordering_key = ?")
                .param(before)
                .update();
        await().until(() -> bench.rows() == 0);
    }

    private int rowsBelow(long id) {
        return bench.jdbc
                .sql("select count(*) from outbox where ordering_key = ? and id < ?")
                .params(before, id)
                .query(Integer.class)
                .single();
    }
}
