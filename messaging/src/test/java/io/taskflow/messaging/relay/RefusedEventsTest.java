package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.testing.TestInfrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** What the relay does with an event that the broker does not take: it holds back its own key, and no other. */
@RelayTest
class RefusedEventsTest {

    private final RelayBench bench;

    RefusedEventsTest(RelayBench bench) {
        this.bench = bench;
    }

    @Test
    void an_event_that_nothing_takes_holds_back_those_behind_it_but_no_others() {
        UUID held = UUID.randomUUID();
        bench.insert(held, "task.unheard");
        bench.insert(held, "task.updated");
        bench.insert(UUID.randomUUID(), "task.updated");
        setLiveStream("DELETE");

        bench.start();

        await().until(() -> bench.lastErrors().toString().contains("NO_ROUTE"));
        await().until(() -> bench.rows() == 2);
        assertThat(bench.keysLeft()).containsOnly(held);
        setLiveStream("POST");
        await().until(() -> bench.rows() == 0);
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

        await().until(() -> bench.rows() == 4);
        List<UUID> bad = new ArrayList<>(forbidden);
        bad.add(tooLong);
        await().untilAsserted(() -> assertThat(bench.lastErrors())
                .anyMatch(error -> error.contains("ACCESS_REFUSED"))
                .anyMatch(error -> error.contains("not sendable"))
                .noneMatch(String::isEmpty));
        assertThat(bench.keysLeft()).containsExactlyInAnyOrderElementsOf(bad);
        bench.arrivals.take(300);
    }

    @Test
    void a_nacked_event_stays_and_goes_when_there_is_room() {
        var admin = new RabbitAdmin(bench.rabbit);
        String full = "task-service.full";
        admin.declareQueue(QueueBuilder.durable(full)
                .quorum()
                .maxLength(1)
                .overflow(QueueBuilder.Overflow.rejectPublish)
                .build());
        admin.declareBinding(new Binding(full, Binding.DestinationType.QUEUE, "taskflow.events", "task.full", null));
        UUID key = UUID.randomUUID();
        IntStream.range(0, 600).forEach(i -> bench.insert(key, "task.full"));
        UUID other = UUID.randomUUID();
        bench.insert(other, "task.updated");

        bench.start();

        await().until(() -> bench.lastErrors().contains("nacked"));
        bench.arrivals.take(1);
        await().until(() -> {
            while (bench.rabbit.receive(full) != null) {
                // makes room
            }
            return bench.rows() == 0;
        });
        admin.deleteQueue(full);
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
