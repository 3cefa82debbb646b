package io.taskflow.operations.support;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bus as one account sees it, and the queues of a service as that service makes them. */
public final class Bus implements AutoCloseable {

    private static final int LETTERS = 8;
    private static final int PATIENCE_MILLIS = 60_000;

    private final String user;
    private final Connection connection;
    private final Channel channel;

    private Bus(String user, String password) {
        Vhost vhost = TestInfrastructure.rabbit();
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(vhost.host());
        factory.setPort(vhost.port());
        factory.setVirtualHost(vhost.name());
        factory.setUsername(user);
        factory.setPassword(password);
        factory.setHandshakeTimeout(PATIENCE_MILLIS);
        this.user = user;
        try {
            this.connection = factory.newConnection();
            this.channel = connection.createChannel();
            channel.confirmSelect();
        } catch (IOException | TimeoutException away) {
            throw new IllegalStateException(away);
        }
    }

    /** As a service. */
    public static Bus as(String account) {
        return new Bus(account, TestInfrastructure.rabbit().password(account));
    }

    /** A queue of task-service with its dead letters; a new name each time. */
    public static String newQueue() {
        return "task-service."
                + ThreadLocalRandom.current()
                        .ints(LETTERS, 'a', 'z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /** Declares the queue as messaging's topology does, given up by the broker after one redelivery. */
    public void declare(String queue) throws IOException {
        declareDeadLettering(queue, queue, "x-delivery-limit");
        channel.exchangeDeclare("task-service.redeliver", "headers", true);
        channel.queueBind(queue, "task-service.redeliver", "", Map.of("x-match", "all", "taskflow-queue", queue));
        channel.queueDeclare(queue + ".dead", true, false, false, Map.of("x-queue-type", "quorum"));
        channel.queueBind(queue + ".dead", "taskflow.dead", queue);
    }

    /**
     * A queue in which every message dies at once, under a routing key that the service made up. At least once: RabbitMQ before
     * 3.12 loses what any other queue sends to a stream, and nothing would arrive.
     */
    public void declareDeadly(String queue, String deathKey) throws IOException {
        declareDeadLettering(queue, deathKey, "x-message-ttl");
    }

    private void declareDeadLettering(String queue, String deathKey, String limitOfOne) throws IOException {
        channel.queueDeclare(
                queue,
                true,
                false,
                false,
                Map.of(
                        "x-queue-type",
                        "quorum",
                        limitOfOne,
                        1,
                        "x-dead-letter-exchange",
                        "taskflow.dead",
                        "x-dead-letter-routing-key",
                        deathKey,
                        "x-dead-letter-strategy",
                        "at-least-once",
                        "x-overflow",
                        "reject-publish"));
    }

    /** Lets facts of this routing key into the queue. */
    public void subscribe(String queue, String routingKey) throws IOException {
        channel.queueBind(queue, "taskflow.events", routingKey);
    }

    /** Publishes and waits for the broker's confirm. */
    public void publish(String exchange, String key, BasicProperties properties, String body) throws Exception {
        channel.basicPublish(exchange, key, properties, body.getBytes(StandardCharsets.UTF_8));
        channel.waitForConfirmsOrDie(PATIENCE_MILLIS);
    }

    /** A message that a consumer of the queue has given up. */
    public void die(String queue, String messageId, String reason, String body) throws Exception {
        publish("taskflow.dead", queue, dead(queue, messageId, reason).build(), body);
    }

    /** The properties of such a message. */
    public BasicProperties.Builder dead(String queue, String messageId, String reason) {
        Map<String, Object> headers = new HashMap<>();
        headers.put("taskflow-queue", queue);
        headers.put("taskflow-attempts", 4);
        headers.put("taskflow-reason", reason);
        headers.put("taskflow-exception", "java.lang.IllegalStateException");
        headers.put("taskflow-first-failure", "2026-01-02T03:04:05Z");
        headers.put("taskflow-last-failure", "2026-01-02T03:04:13Z");
        headers.put("taskflow-sender", "integration-7");
        headers.put("taskflow-routing-key", "task.created");
        headers.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        return new BasicProperties.Builder()
                .messageId(messageId)
                .type("io.taskflow.task.created.v1")
                .contentType("application/cloudevents+json")
                .userId(user)
                .deliveryMode(2)
                .headers(headers);
    }

    /** The next message, taken for good. */
    public @Nullable GetResponse take(String queue) throws IOException {
        return channel.basicGet(queue, true);
    }

    /** Gets the next message and crashes over it: it is the queue's again. */
    public boolean crashOver(String queue) throws IOException {
        GetResponse message = channel.basicGet(queue, false);
        if (message != null) {
            channel.basicNack(message.getEnvelope().getDeliveryTag(), false, true);
        }
        return message != null;
    }

    /** How many messages wait. */
    public long depth(String queue) throws IOException {
        return channel.messageCount(queue);
    }

    @Override
    public void close() throws IOException {
        connection.abort();
    }
}
