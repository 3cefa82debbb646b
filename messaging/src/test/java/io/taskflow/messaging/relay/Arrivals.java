package io.taskflow.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Delivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A queue that hears {@code task.updated}, empty at first, and what has come to it. */
final class Arrivals {

    private static final String QUEUE = "task-service.relay-test";

    private final RabbitTemplate rabbit;

    Arrivals(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
        var admin = new RabbitAdmin(rabbit);
        admin.deleteQueue(QUEUE);
        admin.declareQueue(QueueBuilder.durable(QUEUE).quorum().build());
        admin.declareBinding(
                new Binding(QUEUE, Binding.DestinationType.QUEUE, "taskflow.events", "task.updated", null));
    }

    /** Takes what waits: bodies by message id, in the order in which they first came. */
    SequencedMap<String, byte[]> take() {
        SequencedMap<String, byte[]> bodies = new LinkedHashMap<>();
        for (Delivery delivery : consumed()) {
            bodies.putIfAbsent(delivery.getProperties().getMessageId(), delivery.getBody());
        }
        return bodies;
    }

    /** Takes what waits: so many events, and what is first heard of each key comes in the order in which it was appended. */
    void assertOrderOfEachKey(int events) {
        SequencedMap<String, byte[]> bodies = take();
        Map<String, List<Long>> places = new HashMap<>();
        for (byte[] bytes : bodies.values()) {
            JsonNode body = JsonMapper.shared().readTree(bytes);
            places.computeIfAbsent(body.path("key").asString(), key -> new ArrayList<>())
                    .add(body.path("at").asLong());
        }
        assertThat(bodies).hasSize(events);
        assertThat(places.values()).allSatisfy(at -> assertThat(at).isSorted());
    }

    private List<Delivery> consumed() {
        return Objects.requireNonNull(rabbit.execute(channel -> {
            var came = new LinkedBlockingQueue<Delivery>();
            String tag = channel.basicConsume(QUEUE, true, (consumer, delivery) -> came.add(delivery), consumer -> {});
            List<Delivery> all = new ArrayList<>();
            for (var next = came.poll(1, TimeUnit.SECONDS); next != null; next = came.poll(1, TimeUnit.SECONDS)) {
                all.add(next);
            }
            channel.basicCancel(tag);
            return all;
        }));
    }
}
