package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import io.taskflow.testing.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;

/** Rows are put in by hand and no listener runs: what is seen here is the relays' work alone. */
@SpringBootTest(classes = SeveralRelaysTest.Parts.class)
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class SeveralRelaysTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final DataSource pool;
    private final RabbitTemplate rabbit;
    private RelayBench bench;

    @Autowired
    SeveralRelaysTest(DataSource pool, RabbitTemplate rabbit) {
        this.pool = pool;
        this.rabbit = rabbit;
        this.bench = new RelayBench(pool, rabbit);
    }

    @BeforeEach
    void empty_outbox_and_someone_who_listens() {
        bench = new RelayBench(pool, rabbit);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void share_the_work_and_keep_the_order_of_each_key(int relays) {
        bench.fill(40, 200); // enough to be still at it when the last relay has started
        List<ConcurrentLinkedQueue<OutboxRow>> published = Stream.generate(ConcurrentLinkedQueue<OutboxRow>::new)
                .limit(relays)
                .toList();

        published.forEach(sent -> bench.start(
                TestInfrastructure.rabbit().host(), TestInfrastructure.rabbit().port(), sent));

        await().atMost(SOON).until(() -> bench.rows() == 0);
        assertThat(published).allSatisfy(sent -> assertThat(sent).isNotEmpty());
        assertThat(published.stream().mapToInt(ConcurrentLinkedQueue::size).sum())
                .isEqualTo(8000);
        Map<UUID, List<Long>> byKey = new HashMap<>();
        published.forEach(sent -> sent.forEach(row -> byKey.computeIfAbsent(row.orderingKey(), key -> new ArrayList<>())
                .add(row.id())));
        assertThat(byKey.values()).hasSize(40);
        assertThat(bench.received()).hasSize(8000);
    }

    @Test
    void one_alone_sends_each_key_in_order_and_once() {
        bench.fill(40, 50);
        var sent = new ConcurrentLinkedQueue<OutboxRow>();

        bench.start(
                TestInfrastructure.rabbit().host(), TestInfrastructure.rabbit().port(), sent);

        await().atMost(SOON).until(() -> bench.rows() == 0);
        Map<UUID, List<Long>> byKey = new HashMap<>();
        sent.forEach(row -> byKey.computeIfAbsent(row.orderingKey(), key -> new ArrayList<>())
                .add(row.id()));
        byKey.values().forEach(ids -> assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder()));
        assertThat(sent).hasSize(2000);
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        RabbitAutoConfiguration.class
    })
    static class Parts {}
}
