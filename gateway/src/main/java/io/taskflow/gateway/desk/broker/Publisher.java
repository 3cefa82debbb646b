package io.taskflow.gateway.desk.broker;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Return;
import com.rabbitmq.client.ShutdownSignalException;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Publishes on a channel of its own what has to arrive: persistent, mandatory, confirmed. For one thread. */
public final class Publisher implements AutoCloseable {

    /** Names a message among the ones that came back. */
    public static final String NAME = "taskflow-dead-letter";

    private static final long CONFIRM_MILLIS = 10_000;

    private final Broker broker;
    private final Channel channel;
    private final Set<String> returned = ConcurrentHashMap.newKeySet();
    private final NavigableMap<Long, String> offered = new ConcurrentSkipListMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private @Nullable Exception trouble;

    private Publisher(Broker broker, Channel channel) {
        this.broker = broker;
        this.channel = channel;
    }

    /** A publisher on a new channel. */
    public static Publisher on(Broker broker) {
        Publisher publisher = new Publisher(broker, broker.open());
        try {
            publisher.channel.addReturnListener((Return back) -> publisher.returned.add(nameOf(back)));
            publisher.channel.addConfirmListener(
                    (number, multiple) -> publisher.settled(number, multiple, publisher.taken),
                    (number, multiple) -> publisher.settled(number, multiple, new HashSet<>()));
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

    /** Sends what the broker may refuse, under its {@link #NAME}; whether it is there is known after {@link #arrived}. */
    public void offer(String name, String exchange, BasicProperties properties, byte[] body) {
        try {
            offered.put(channel.getNextPublishSeqNo(), name);
            channel.basicPublish(exchange, "", true, properties, body);
        } catch (IOException | ShutdownSignalException closed) {
            trouble = closed;
        }
    }

    /** Waits for the broker's word on everything that was offered; answers the names of what is in a queue. Never fails. */
    public Set<String> arrived() {
        try {
            channel.waitForConfirms(CONFIRM_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            trouble = stop;
        } catch (TimeoutException | ShutdownSignalException gone) {
            trouble = gone;
        }
        Set<String> there = new HashSet<>(taken);
        there.removeAll(returned);
        return there;
    }

    /**
     * The AMQP reply code with which the broker closed the channel over something that was offered, as 404 for an exchange that
     * is not there; 0 if it did not.
     *
     * @throws RefusedRequestException as a 503 when it is the broker that failed
     */
    public int refusal() {
        ShutdownSignalException reason = channel.getCloseReason();
        if (reason != null && !reason.isHardError() && reason.getReason() instanceof AMQP.Channel.Close close) {
            return close.getReplyCode();
        }
        if (trouble != null) {
            throw broker.away(trouble);
        }
        return 0;
    }

    private void settled(long number, boolean multiple, Set<String> names) {
        Map<Long, String> these = multiple ? offered.headMap(number, true) : offered.subMap(number, true, number, true);
        names.addAll(these.values());
        these.clear();
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
