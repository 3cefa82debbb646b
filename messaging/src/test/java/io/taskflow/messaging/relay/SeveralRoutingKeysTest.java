package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** An event with more routing keys than one, published by the account and rights of task-service. */
@RelayTest
class SeveralRoutingKeysTest {

    private static final String ASSIGNED = "task-service.hears-assigned";
    private static final String BOTH = "task-service.hears-both";

    private final RelayBench bench;
    private final RabbitAdmin admin;

    SeveralRoutingKeysTest(RelayBench bench) {
        this.bench = bench;
        this.admin = new RabbitAdmin(bench.rabbit);
        bind(ASSIGNED, "task.assigned");
        bind(BOTH, "task.assigned", "task.updated");
    }

    @AfterEach
    void deleteQueues() {
        admin.deleteQueue(ASSIGNED);
        admin.deleteQueue(BOTH);
    }

    @Test
    void a_queue_gets_what_one_of_its_keys_asks_for_and_no_event_twice() {
        UUID key = UUID.randomUUID();
        bench.insert(key, "task.updated");
        UUID assigning = bench.insertAlsoRoutedBy(key, "task.updated", "task.assigned");
        bench.insert(key, "task.updated");

        bench.start();

        bench.arrivals.take(3);
        await().until(() -> bench.rows() == 0);
        assertThat(drained(ASSIGNED)).extracting(SeveralRoutingKeysTest::id).containsExactly(assigning);
        assertThat(drained(BOTH)).hasSize(3).extracting(SeveralRoutingKeysTest::id).doesNotHaveDuplicates();
    }

    /** A retry, a dead letter or a forwarded event is a copy: it must go where it is sent, not to these queues again. */
    @Test
    void no_receiver_sees_a_header_that_would_route_its_copy_of_the_message() {
        bench.insertAlsoRoutedBy(UUID.randomUUID(), "task.updated", "task.assigned");

        bench.start();

        await().until(() -> bench.rows() == 0);
        assertThat(drained(ASSIGNED))
                .singleElement()
                .satisfies(event -> assertThat(event.getMessageProperties().getHeaders())
                        .doesNotContainKeys("CC", "BCC"));
    }

    private void bind(String queue, String... routingKeys) {
        admin.deleteQueue(queue);
        admin.declareQueue(QueueBuilder.durable(queue).quorum().build());
        for (String routingKey : routingKeys) {
            admin.declareBinding(
                    new Binding(queue, Binding.DestinationType.QUEUE, "taskflow.events", routingKey, null));
        }
    }

    /** What is in the queue; all of it is there once the broker has confirmed it. */
    private List<Message> drained(String queue) {
        List<Message> all = new ArrayList<>();
        for (Message next = bench.rabbit.receive(queue, 1000); next != null; next = bench.rabbit.receive(queue, 1000)) {
            all.add(next);
        }
        return all;
    }

    private static UUID id(Message event) {
        return UUID.fromString(event.getMessageProperties().getMessageId());
    }
}
