package io.taskflow.e2e.hostile;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Delivery;
import io.taskflow.chaos.observe.BusAccess;
import io.taskflow.local.rabbitmq.Broker;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** Looks on at everything that is put among the dead letters from now on, and notes the reasons. */
final class Burials implements AutoCloseable {

    private static final int AT_ONCE = 100;

    private final Connection connection;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    Burials(Broker broker) throws IOException, TimeoutException {
        connection = new BusAccess(broker).connect("looks on at the dead letters");
        Channel channel = connection.createChannel();
        channel.basicQos(AT_ONCE);
        String copies = channel.queueDeclare().getQueue();
        channel.queueBind(copies, "taskflow.dead", "#");
        channel.basicConsume(
                copies,
                false,
                (tag, message) -> {
                    note(message);
                    channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
                },
                tag -> {});
    }

    /** The reason that each message was buried for, by message id. */
    Map<String, String> reasons() {
        return Map.copyOf(reasons);
    }

    int count() {
        return reasons.size();
    }

    private void note(Delivery message) {
        String id = message.getProperties().getMessageId();
        Map<String, Object> headers = message.getProperties().getHeaders();
        if (id != null && headers != null && id.startsWith(Tally.PREFIX)) {
            reasons.put(id, String.valueOf(headers.getOrDefault("taskflow-reason", "")));
        }
    }

    @Override
    public void close() {
        connection.abort();
    }
}
