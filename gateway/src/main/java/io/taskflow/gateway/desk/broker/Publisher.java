package io.taskflow.gateway.desk.broker;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Return;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** Publishes on a channel of its own what has to arrive: persistent, mandatory, confirmed. For one thread. */
public final class Publisher implements AutoCloseable {

    /** Names a message among the ones that came back. */
    public static final String NAME = "taskflow-dead-letter";

    private static final long CONFIRM_MILLIS = 10_000;

    private final Broker broker;
    private final Channel channel;
    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    private Publisher(Broker broker, Channel channel) {
        this.broker = broker;
        this.channel = channel;
    }

    /** A publisher on a new channel. */
    public static Publisher on(Broker broker) {
        Publisher publisher = new Publisher(broker, broker.open());
        try {
            publisher.channel.addReturnListener((Return back) -> publisher.returned.add(nameOf(back)));
            publisher.channel.confirmSelect();
            return publisher;
        } catch (IOException | ShutdownSignalException away) {
            Broker.close(publisher.channel);
            throw broker.away(away);
        }
    }

    /** Sends; whether it arrived is known after {@link #confirm}. */
    public void send(String exchange, String key, BasicProperties properties, byte[] body) {
        try {
            channel.basicPublish(exchange, key, true, properties, body);
        } catch (IOException | ShutdownSignalException away) {
            throw broker.away(away);
        }
    }

    /** Waits until the broker has taken everything sent so far; answers the names of messages that no queue wanted. */
    public Set<String> confirm() {
        try {
            if (!channel.waitForConfirms(CONFIRM_MILLIS)) {
                throw broker.away(new IOException("the broker refused a message"));
            }
            Set<String> unwanted = Set.copyOf(returned);
            returned.clear();
            return unwanted;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw broker.away(stop);
        } catch (TimeoutException | ShutdownSignalException away) {
            throw broker.away(away);
        }
    }

    private static String nameOf(Return back) {
        var headers = back.getProperties().getHeaders();
        return headers == null ? "" : String.valueOf(headers.get(NAME));
    }

    @Override
    public void close() {
        Broker.close(channel);
    }
}
