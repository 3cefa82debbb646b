package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are put in by hand and no listener runs: what is seen here is the relays' work alone. */
@RelayTest
class SeveralRelaysTest {

    private final RelayBench bench;

    SeveralRelaysTest(RelayBench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void share_the_work_and_keep_the_order_of_each_key(int relays) {
        List<ConcurrentLinkedQueue<OutboxRow>> sent = Stream.generate(ConcurrentLinkedQueue<OutboxRow>::new)
                .limit(relays)
                .toList();
        var appended = new AtomicInteger();

        sent.forEach(bench::start);
        await().until(() -> {
            if (bench.rows() < 4000) { // there is work for as long as one has had none
                bench.fillAtOnce(40, 100);
                appended.addAndGet(4000);
            }
            return sent.stream().noneMatch(ConcurrentLinkedQueue::isEmpty);
        });
        await().until(() -> bench.rows() == 0);

        bench.arrivals.assertOrderOfEachKey(appended.get());
        assertThat(sent.stream()
                        .flatMap(rows -> rows.stream().map(OutboxRow::id).distinct()))
                .as("no row goes through two relays")
                .doesNotHaveDuplicates();
    }

    @Test
    void one_alone_sends_each_key_in_order_and_once() {
        bench.fill(40, 50);
        var sent = new ConcurrentLinkedQueue<OutboxRow>();

        bench.start(sent);

        await().until(() -> bench.rows() == 0);
        Map<UUID, List<Long>> byKey = new HashMap<>();
        sent.forEach(row -> byKey.computeIfAbsent(row.orderingKey(), key -> new ArrayList<>())
                .add(row.id()));
        byKey.values().forEach(ids -> assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder()));
        assertThat(sent).hasSize(2000);
    }
}
