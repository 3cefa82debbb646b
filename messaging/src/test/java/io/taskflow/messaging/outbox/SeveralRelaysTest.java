package io.taskflow.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import io.taskflow.testing.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows are put in by hand and no listener runs: what is seen here is the relays' work alone. */
@SpringBootTest(classes = SeveralRelaysTest.Parts.class)
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class SeveralRelaysTest {

    private static final String LISTENER = "task-service.relay-test";
    private static final int KEYS = 40;
    private static final int EACH = 50;

    private final DataSource pool;
    private final RabbitTemplate rabbit;
    private final JdbcClient jdbc;
    private final OutboxStore store;
    private final List<OutboxRelay> relays = new ArrayList<>();
    private final Map<String, Integer> publishedBy = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<OutboxRow> published = new ConcurrentLinkedQueue<>();

    @Autowired
    SeveralRelaysTest(DataSource pool, RabbitTemplate rabbit, JdbcClient jdbc) {
        this.pool = pool;
        this.rabbit = rabbit;
        this.jdbc = jdbc;
        this.store = new OutboxStore(jdbc);
    }

    @BeforeEach
    void empty_outbox_and_someone_who_listens() {
        var admin = new RabbitAdmin(rabbit);
        admin.declareQueue(QueueBuilder.durable(LISTENER).quorum().build());
        admin.declareBinding(
                new Binding(LISTENER, Binding.DestinationType.QUEUE, OutboxPublisher.EXCHANGE, "task.updated", null));
        jdbc.sql("delete from outbox").update();
    }

    @AfterEach
    void stop() {
        relays.forEach(OutboxRelay::stop);
    }

    @Test
    void share_the_work_and_keep_the_order_of_each_key() {
        fill();

        IntStream.range(0, 3).forEach(i -> start("relay-" + i));

        await().atMost(Duration.ofSeconds(30)).until(() -> rows() == 0);
        assertThat(published).hasSizeGreaterThanOrEqualTo(KEYS * EACH);
        assertThat(publishedBy).hasSize(3);
        byKey().values().forEach(ids -> assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder()));
    }

    @Test
    void hold_back_an_event_that_nothing_takes_and_those_behind_it_but_no_others() {
        UUID held = UUID.randomUUID();
        insert(held, "task.unheard");
        insert(held, "task.updated");
        UUID free = UUID.randomUUID();
        insert(free, "task.updated");
        detachLiveStream();

        start("relay");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> lastErrors().toString().contains("NO_ROUTE"));
        await().atMost(Duration.ofSeconds(20)).until(() -> rows() == 2);
        assertThat(keysLeft()).containsOnly(held);
    }

    @Test
    void goes_on_after_a_fault_that_nobody_foresaw() {
        insert(UUID.randomUUID(), "task.updated");
        var failures = new AtomicInteger();
        var relay = new OutboxRelay(
                pool,
                store,
                new OutboxPublisher(rabbit, Duration.ofSeconds(10)) {
                    @Override
                    List<@Nullable String> publish(List<OutboxRow> rows) {
                        if (failures.incrementAndGet() == 1) {
                            throw new IllegalStateException("unforeseen");
                        }
                        return super.publish(rows);
                    }
                },
                100);
        relays.add(relay);
        relay.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> rows() == 0);
        assertThat(failures).hasValue(2);
    }

    private void fill() {
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(KEYS).toList();
        IntStream.range(0, EACH).forEach(round -> keys.forEach(key -> insert(key, "task.updated")));
    }

    private void insert(UUID key, String routingKey) {
        store.insert(
                new NewOutboxRow(UUID.randomUUID(), key, routingKey, "io.taskflow.task.updated.v1", null, "{}"),
                Instant.now());
    }

    private void start(String name) {
        var publisher = new OutboxPublisher(rabbit, Duration.ofSeconds(10)) {
            @Override
            List<@Nullable String> publish(List<OutboxRow> rows) {
                publishedBy.merge(name, rows.size(), Integer::sum);
                published.addAll(rows);
                return super.publish(rows);
            }
        };
        var relay = new OutboxRelay(pool, store, publisher, 100);
        relays.add(relay);
        relay.start();
    }

    /** What is published to a routing key that no queue is bound to comes back. */
    private static void detachLiveStream() {
        var vhost = TestInfrastructure.rabbit();
        vhost.management()
                .require("DELETE", "/bindings/" + vhost.name() + "/e/taskflow.events/q/taskflow.live/%23", null);
    }

    private Map<UUID, List<Long>> byKey() {
        Map<UUID, List<Long>> ids = new HashMap<>();
        published.forEach(row ->
                ids.computeIfAbsent(row.orderingKey(), key -> new ArrayList<>()).add(row.id()));
        return ids;
    }

    private int rows() {
        return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
    }

    private List<String> lastErrors() {
        return jdbc.sql("select coalesce(last_error, '') from outbox")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<UUID> keysLeft() {
        return jdbc.sql("select ordering_key from outbox")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        RabbitAutoConfiguration.class
    })
    static class Parts {}
}
