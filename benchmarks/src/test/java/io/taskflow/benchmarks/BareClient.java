package io.taskflow.benchmarks;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.Vhost;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The client library alone, one message at a time; and the queue that everything is measured at. */
final class BareClient implements AutoCloseable {

    static final String EXCHANGE = "taskflow.events";
    static final String KEY = "task.created";
    static final String QUEUE = "task-service.bench";

    private final Connection connection;
    private final Channel publisher;
    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(1000);

    BareClient() throws Exception {
        Vhost vhost = TestInfrastructure.rabbit();
        var factory = new ConnectionFactory();
        factory.setHost(vhost.host());
        factory.setPort(vhost.port());
        factory.setVirtualHost(vhost.name());
        factory.setUsername("task-service");
        factory.setPassword(vhost.password("task-service"));
        connection = factory.newConnection();
        publisher = connection.createChannel();
        publisher.queueDeclare(QUEUE, true, false, false, Map.of("x-queue-type", "quorum"));
        publisher.queueBind(QUEUE, EXCHANGE, KEY);
        publisher.queuePurge(QUEUE);
        publisher.confirmSelect();
    }

    /** Publishes one message and waits for its confirm. */
    void publish(String id, byte[] body) throws Exception {
        publisher.basicPublish(EXCHANGE, KEY, true, properties(id), body);
    }

    void awaitConfirm() throws Exception {
        publisher.waitForConfirmsOrDie(10_000);
    }

    void consume() throws Exception {
        Channel channel = connection.createChannel();
        channel.basicQos(100);
        channel.basicConsume(
                QUEUE,
                false,
                (tag, delivery) -> {
                    arrivals.add(new Arrival(delivery.getProperties().getMessageId(), System.nanoTime()));
                    channel.basicAck(delivery.getEnvelope().getDeliveryTag(), false);
                },
                tag -> {});
    }

    Arrival next() throws InterruptedException {
        Arrival arrival = arrivals.poll(10, TimeUnit.SECONDS);
        if (arrival == null) {
            throw new IllegalStateException("nothing came within 10 s");
        }
        return arrival;
    }

    void purge() throws Exception {
        publisher.queuePurge(QUEUE);
    }

    long waiting() throws Exception {
        return publisher.messageCount(QUEUE);
    }

    private static BasicProperties properties(String id) {
        return new BasicProperties.Builder()
                .deliveryMode(2)
                .contentType("application/cloudevents+json")
                .contentEncoding("utf-8")
                .type("io.taskflow.task.created.v1")
                .userId("task-service")
                .headers(Map.of())
                .messageId(id)
                .build();
    }

    @Override
    public void close() throws java.io.IOException {
        connection.close();
    }

    record Arrival(String id, long at) {}
}
