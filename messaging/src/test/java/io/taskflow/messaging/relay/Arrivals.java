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
    private static final int LATEST_SECONDS = 60;

    private final RabbitTemplate rabbit;

    Arrivals(RabbitTemplate rabbit) {
        this.rabbit = rabbit;
        var admin = new RabbitAdmin(rabbit);
        admin.deleteQueue(QUEUE);
        admin.declareQueue(QueueBuilder.durable(QUEUE).quorum().build());
        admin.declareBinding(
                new Binding(QUEUE, Binding.DestinationType.QUEUE, "taskflow.events", "task.updated", null));
    }

    /** Takes so many events, each however late it comes: bodies by message id, in the order in which they first came. */
    SequencedMap<String, byte[]> take(int events) {
        SequencedMap<String, byte[]> bodies = Objects.requireNonNull(rabbit.execute(channel -> {
            var came = new LinkedBlockingQueue<Delivery>();
            String tag = channel.basicConsume(QUEUE, true, (consumer, delivery) -> came.add(delivery), consumer -> {});
            SequencedMap<String, byte[]> first = new LinkedHashMap<>();
            Delivery next = came.poll(LATEST_SECONDS, TimeUnit.SECONDS);
            while (next != null) {
                first.putIfAbsent(next.getProperties().getMessageId(), next.getBody());
                next = first.size() < events ? came.poll(LATEST_SECONDS, TimeUnit.SECONDS) : came.poll();
            }
            channel.basicCancel(tag);
            return first;
        }));
        assertThat(bodies).hasSize(events);
        return bodies;
    }

    /** Takes so many events: what is first heard of each key comes in the order in which it was appended. */
    void assertOrderOfEachKey(int events) {
        Map<String, List<Long>> places = new HashMap<>();
        for (byte[] bytes : take(events).values()) {
            JsonNode body = JsonMapper.shared().readTree(bytes);
            places.computeIfAbsent(body.path("key").asString(), key -> new ArrayList<>())
                    .add(body.path("at").asLong());
        }
        assertThat(places.values()).allSatisfy(at -> assertThat(at).isSorted());
    }
}
