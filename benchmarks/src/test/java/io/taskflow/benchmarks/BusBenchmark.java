package io.taskflow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.TaskCreated;
import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.outbox.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Prints tables; asks for the ratios that the project promises. No test by its name: it runs only when asked for. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class BusBenchmark {

    private static final int PACED = 400;
    private static final int BACKLOG = Integer.getInteger("taskflow.benchmark.backlog", 20_000);
    private static final int ROUNDS = 5;
    private static final Duration PACE = Duration.ofMillis(20);
    private static final byte[] SAMPLE = ContractSamples.sample(EventTypes.TASK_CREATED)
            .replaceAll("\n *", "")
            .getBytes(StandardCharsets.UTF_8);

    private final TaskCreated data =
            new EventJson().read(SAMPLE, EventTypes.TASK_CREATED).data();
    private BareClient bare = new BareClient();

    BusBenchmark() throws Exception {}

    @BeforeEach
    void connect() throws Exception {
        bare.close();
        bare = new BareClient();
    }

    @AfterEach
    void disconnect() throws Exception {
        bare.close();
    }

    @Test
    void a_latency_idle() throws Exception {
        try (var instance = Instance.start()) {
            bare.consume();
            paced(instance, 100);
            var results = paced(instance, PACED);
            Table.latency("Commit to consumer, idle", results.bare, results.outbox);
            assertThat(Table.percentile(results.outbox, 50)).isLessThan(3 * Table.percentile(results.bare, 50));
            assertThat(Table.percentile(results.outbox, 99)).isLessThan(4 * Table.percentile(results.bare, 99));
        }
    }

    @Test
    void b_throughput_of_a_backlog() throws Exception {
        try (var instance = Instance.start()) {
            warm(List.of(instance));
            List<Double> alone = new ArrayList<>();
            List<Double> outbox = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                alone.add(perfTest());
                outbox.add(drain(List.of(instance), BACKLOG));
                assertThat(bare.waiting()).isEqualTo(BACKLOG);
            }
            Table.rates("Backlog of " + BACKLOG + " drained", alone, outbox);
            assertThat(Table.percentile(outbox, 50)).isGreaterThan(0.5 * Table.percentile(alone, 50));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void c_several_relays_share_a_backlog(int relays) throws Exception {
        List<Instance> instances =
                IntStream.range(0, relays).mapToObj(i -> Instance.start()).toList();
        try {
            warm(instances);
            List<Double> before = instances.stream().map(Instance::published).toList();
            double alone = perfTest();
            double outbox = drain(instances, BACKLOG);
            Table.rates(relays + " relays", List.of(alone), List.of(outbox));
            List<Double> shares = IntStream.range(0, relays)
                    .mapToObj(i -> instances.get(i).published() - before.get(i))
                    .toList();
            Table.shares(shares);
            assertThat(bare.waiting()).isEqualTo(BACKLOG);
            assertThat(shares).allSatisfy(share -> assertThat(share).isPositive());
        } finally {
            instances.forEach(Instance::close);
        }
    }

    @Test
    void d_sustained_with_producers_at_work() throws Exception {
        try (var instance = Instance.start();
                var producers = Executors.newFixedThreadPool(8)) {
            warm(List.of(instance));
            double alone = perfTest();
            long start = System.nanoTime();
            var all = IntStream.range(0, 8)
                    .mapToObj(i -> producers.submit(
                            () -> IntStream.range(0, BACKLOG / 16).forEach(n -> commit(instance, UUID.randomUUID()))))
                    .toList();
            for (var one : all) {
                one.get();
            }
            double committed = (BACKLOG / 16 * 8) / ((System.nanoTime() - start) / 1e9);
            await().atMost(Duration.ofMinutes(2)).until(() -> events(instance) == 0);
            double through = (BACKLOG / 16 * 8) / ((System.nanoTime() - start) / 1e9);
            Table.rates("8 producers, a transaction each", List.of(alone), List.of(through));
            System.out.printf(
                    "  committed %.0f/s; through %.2f of what was committed%n", committed, through / committed);
        }
    }

    /** One message bare, one through the outbox, in turn. */
    private Latencies paced(Instance instance, int pairs) throws Exception {
        var results = new Latencies(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < pairs; i++) {
            LockSupport.parkNanos(PACE.toNanos());
            long sent = System.nanoTime();
            bare.publish(UUID.randomUUID().toString(), SAMPLE);
            results.bare.add((bare.next().at() - sent) / 1e6);
            bare.awaitConfirm();
            LockSupport.parkNanos(PACE.toNanos());
            long committed = commit(instance, UUID.randomUUID());
            results.outbox.add((bare.next().at() - committed) / 1e6);
        }
        return results;
    }

    /** Returns when the database had committed, in nanoseconds. */
    private long commit(Instance instance, UUID task) {
        long[] committed = new long[1];
        instance.transaction().executeWithoutResult(status -> {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed[0] = System.nanoTime();
                }
            });
            instance.outbox().append(Fact.of(EventTypes.TASK_CREATED, task, task, 1, null, data));
        });
        return committed[0];
    }

    /** What the broker takes from PerfTest, all of it confirmed and waiting afterwards; then the queue is empty again. */
    private double perfTest() throws Exception {
        bare.purge();
        double rate = Baseline.of(SAMPLE).rate(BACKLOG);
        assertThat(bare.waiting()).isEqualTo(BACKLOG);
        bare.purge();
        return rate;
    }

    private void warm(List<Instance> instances) throws Exception {
        Baseline.of(SAMPLE).warmUp();
        drain(instances, BACKLOG);
    }

    /** Fills the outbox while nobody relays, then lets them. Returns events a second until the last has left the outbox. */
    private double drain(List<Instance> instances, int events) {
        instances.forEach(instance -> instance.relay().stop());
        Instance any = instances.getFirst();
        Backlog.fill(any.jdbc(), events, new String(SAMPLE, StandardCharsets.UTF_8));
        long start = System.nanoTime();
        instances.forEach(instance -> instance.relay().start());
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(5))
                .until(() -> events(any) == 0);
        return events / ((System.nanoTime() - start) / 1e9);
    }

    private static long events(Instance instance) {
        return instance.jdbc()
                .sql("select count(*) from (select 1 from outbox limit 1) waiting")
                .query(Long.class)
                .single();
    }

    private record Latencies(List<Double> bare, List<Double> outbox) {}
}
