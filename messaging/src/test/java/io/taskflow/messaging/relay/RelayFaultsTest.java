package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.testing.Part;
import io.taskflow.testing.ServiceTest;
import io.taskflow.testing.TestInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the relay does when the broker, the database, the wire or a row is bad. */
@SpringBootTest(classes = SeveralRelaysTest.Parts.class)
@ServiceTest(
        value = "task-service",
        needs = {Part.POSTGRES, Part.RABBIT})
class RelayFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final DataSource pool;
    private final RabbitTemplate rabbit;
    private RelayBench bench;

    @Autowired
    RelayFaultsTest(DataSource pool, RabbitTemplate rabbit) {
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

    @Test
    void an_event_that_nothing_takes_holds_back_those_behind_it_but_no_others() {
        UUID held = UUID.randomUUID();
        bench.insert(held, "task.unheard");
        bench.insert(held, "task.updated");
        bench.insert(UUID.randomUUID(), "task.updated");
        setLiveStream("DELETE");

        bench.start();

        await().atMost(SOON).until(() -> bench.lastErrors().toString().contains("NO_ROUTE"));
        await().atMost(SOON).until(() -> bench.rows() == 2);
        assertThat(bench.keysLeft()).containsOnly(held);
        setLiveStream("POST");
        await().atMost(SOON).until(() -> bench.rows() == 0);
    }

    @Test
    void an_event_that_costs_the_channel_is_found_among_hundreds_and_stays_alone() {
        bench.fill(50, 3);
        List<UUID> forbidden =
                IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        forbidden.forEach(key -> bench.insert(key, "user.registered"));
        UUID tooLong = UUID.randomUUID();
        bench.insert(tooLong, "task." + "x".repeat(300));
        bench.fill(50, 3);

        bench.start();

        await().atMost(SOON).until(() -> bench.rows() == 4);
        List<UUID> bad = new ArrayList<>(forbidden);
        bad.add(tooLong);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bench.lastErrors())
                        .anyMatch(error -> error.contains("ACCESS_REFUSED"))
                        .anyMatch(error -> error.contains("not sendable"))
                        .noneMatch(String::isEmpty));
        assertThat(bench.keysLeft()).containsExactlyInAnyOrderElementsOf(bad);
        assertThat(bench.received()).hasSize(300);
    }

    @Test
    void a_wire_that_is_cut_again_and_again_loses_nothing_and_keeps_the_order_of_each_key() throws Exception {
        bench.fill(30, 60);
        try (var wire = new CutWire(
                TestInfrastructure.rabbit().host(), TestInfrastructure.rabbit().port())) {
            wire.cutAfter(150_000);
            bench.start("localhost", wire.port(), null);

            await().atMost(SOON).until(() -> bench.rows() == 0);

            assertThat(wire.cuts()).isPositive();
            assertOrderOfEachKey(1800);
        }
    }

    @Test
    void a_database_session_that_is_killed_is_replaced_and_leaves_no_lock_behind() {
        bench.fill(30, 60);
        bench.start();
        bench.start();

        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(this::killSessionsWithLocks);
        assertThat(bench.rows()).isPositive();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(this::killSessionsWithLocks);
        await().atMost(SOON).until(() -> bench.rows() == 0);

        assertOrderOfEachKey(1800);
        await().atMost(SOON)
                .until(() -> bench.jdbc
                                .sql("select count(*) from pg_locks where locktype = 'advisory'")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @Test
    void a_nacked_event_stays_and_goes_when_there_is_room() {
        var admin = new RabbitAdmin(rabbit);
        String full = "task-service.full";
        admin.declareQueue(QueueBuilder.durable(full)
                .quorum()
                .maxLength(1)
                .overflow(org.springframework.amqp.core.QueueBuilder.Overflow.rejectPublish)
                .build());
        admin.declareBinding(new Binding(full, Binding.DestinationType.QUEUE, "taskflow.events", "task.full", null));
        UUID key = UUID.randomUUID();
        IntStream.range(0, 600).forEach(i -> bench.insert(key, "task.full"));
        UUID other = UUID.randomUUID();
        bench.insert(other, "task.updated");

        bench.start();

        await().atMost(SOON).until(() -> bench.lastErrors().contains("nacked"));
        assertThat(bench.received()).hasSize(1);
        await().atMost(SOON).until(() -> {
            while (rabbit.receive(full) != null) {
                // makes room
            }
            return bench.rows() == 0;
        });
        admin.deleteQueue(full);
    }

    @Test
    void a_broken_table_does_not_end_the_relay() {
        bench.start();
        bench.jdbc.sql("alter table outbox rename column body to body_is_gone").update();
        try {
            bench.jdbc.sql("""
                    insert into outbox (event_id, ordering_key, shard, routing_key, type, body_is_gone, created_at)
                    values (gen_random_uuid(), gen_random_uuid(), 1, 'task.updated', 't', '{}', now())""").update();
            await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> bench.rows() == 1);
        } finally {
            bench.jdbc
                    .sql("alter table outbox rename column body_is_gone to body")
                    .update();
        }

        await().atMost(SOON).until(() -> bench.rows() == 0);
    }

    /** What is first heard of each key comes in the order in which it was appended. */
    private void assertOrderOfEachKey(int messages) {
        Map<String, List<Long>> places = new HashMap<>();
        var seen = new java.util.HashSet<String>();
        for (Message message = bench.receive(); message != null; message = bench.receive()) {
            if (seen.add(message.getMessageProperties().getMessageId())) {
                var body = tools.jackson.databind.json.JsonMapper.shared().readTree(message.getBody());
                places.computeIfAbsent(body.path("key").asString(), key -> new ArrayList<>())
                        .add(body.path("at").asLong());
            }
        }
        assertThat(seen).hasSize(messages);
        assertThat(places.values()).allSatisfy(ids -> assertThat(ids).isSorted());
    }

    private boolean killSessionsWithLocks() {
        return bench.jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_locks
                        where locktype = 'advisory'
                          and database = (select oid from pg_database where datname = current_database())""").query(Integer.class).single() > 0;
    }

    /** What is published to a routing key that no queue is bound to comes back. */
    private static void setLiveStream(String method) {
        var vhost = TestInfrastructure.rabbit();
        String bindings = "/bindings/" + vhost.name() + "/e/taskflow.events/q/taskflow.live";
        if (method.equals("DELETE")) {
            vhost.management().require(method, bindings + "/%23", null);
        } else {
            vhost.management().require(method, bindings, "{\"routing_key\": \"#\", \"arguments\": {}}");
        }
    }
}
