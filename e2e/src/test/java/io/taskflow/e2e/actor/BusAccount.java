package io.taskflow.e2e.actor;

import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.ShutdownSignalException;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.rabbitmq.Broker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/** Somebody with an account at the broker, and what the broker lets them do. For one thread. */
public final class BusAccount implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(20);
    private static final long FOR_A_CONFIRM = 30_000;

    private final ConnectionFactory factory = new ConnectionFactory();
    private final AtomicBoolean returned = new AtomicBoolean();
    private Connection connection;
    private Channel channel;

    /** What the broker made of a message. */
    public enum Outcome {
        /** It is in a queue. */
        TAKEN,
        /** No queue wants it. */
        UNROUTED,
        /** It ended the channel or the connection. */
        REFUSED,
        /** Its queue is full at the moment. */
        FULL
    }

    private BusAccount(URI address) throws IOException, TimeoutException, GeneralSecurityException {
        try {
            factory.setUri(address);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
        factory.setAutomaticRecoveryEnabled(false);
        connection = factory.newConnection("journey");
        channel = open();
    }

    /** Connects with the address that an integration was given; fails if the account is refused. */
    public static BusAccount at(String address) throws IOException, TimeoutException, GeneralSecurityException {
        return new BusAccount(URI.create(address));
    }

    /** Connects with an account of the system's own, for example a service's. */
    public static BusAccount of(Broker broker, String user)
            throws IOException, TimeoutException, GeneralSecurityException {
        return at(broker.uri(user));
    }

    /** The account's name. */
    public String user() {
        return factory.getUsername();
    }

    /** Whether the broker still has its connection. */
    public boolean isConnected() {
        return connection.isOpen();
    }

    /** Publishes and waits for the confirm; again as long as the queue is full. */
    public Outcome publish(String exchange, String key, BasicProperties properties, byte[] body) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BEFORE_NEXT_TRY)
                .until(() -> attempt(exchange, key, properties, body), outcome -> outcome != Outcome.FULL);
    }

    private Outcome attempt(String exchange, String key, BasicProperties properties, byte[] body) throws Exception {
        returned.set(false);
        try {
            channel.basicPublish(exchange, key, true, properties, body);
            boolean taken = channel.waitForConfirms(FOR_A_CONFIRM);
            return returned.get() ? Outcome.UNROUTED : taken ? Outcome.TAKEN : Outcome.FULL;
        } catch (IOException | ShutdownSignalException refused) {
            await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> !channel.isOpen());
            connection = connection.isOpen() ? connection : factory.newConnection("journey, again");
            channel = open();
            return Outcome.REFUSED;
        }
    }

    /** Keeps what arrives in a queue from now on, in this collection; the queue has it no more. */
    public void listen(String queue, Queue<JsonNode> heard) throws IOException {
        connection
                .createChannel()
                .basicConsume(
                        queue,
                        true,
                        (tag, message) ->
                                heard.add(JsonApi.JSON.readTree(new String(message.getBody(), StandardCharsets.UTF_8))),
                        tag -> {});
    }

    private Channel open() throws IOException {
        Channel fresh = connection.createChannel();
        fresh.confirmSelect();
        fresh.addReturnListener(message -> returned.set(true));
        return fresh;
    }

    @Override
    public void close() {
        connection.abort();
    }
}
