package io.taskflow.messaging.relay;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpIOException;

/**
 * A channel whose every message gets an answer: confirmed, returned, nacked, or lost with the channel. Written to by one
 * thread. It stands on the client library itself: a future and a proxy for each message would cost half of the throughput.
 */
final class ConfirmChannel implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConfirmChannel.class);

    private final Channel channel;
    private final ConcurrentNavigableMap<Long, Sending> unanswered = new ConcurrentSkipListMap<>();

    /** @throws AmqpIOException if the connection has no channel to give */
    ConfirmChannel(Connection connection) {
        try {
            channel = Objects.requireNonNull(connection.createChannel(), "the connection has no channel left");
            channel.addConfirmListener(
                    (tag, multiple) -> answered(tag, multiple).forEach(Sending::confirmed),
                    (tag, multiple) -> answered(tag, multiple).forEach(sending -> sending.refused("nacked")));
            channel.addReturnListener(returned -> {
                String id = returned.getProperties().getMessageId();
                unanswered.values().stream()
                        .filter(sending -> sending.messageId().equals(id))
                        .forEach(sending -> sending.returned(returned.getReplyText()));
            });
            channel.addShutdownListener(cause -> lose());
            channel.confirmSelect();
        } catch (IOException e) {
            throw new AmqpIOException(e);
        }
    }

    /** Sends a message, which has a message id. What goes wrong with it is its answer, never an exception. */
    Sending send(String exchange, String routingKey, BasicProperties properties, byte[] body) {
        var sending = new Sending(properties.getMessageId());
        long tag = channel.getNextPublishSeqNo();
        unanswered.put(tag, sending);
        try {
            channel.basicPublish(exchange, routingKey, true, properties, body);
        } catch (AlreadyClosedException | IOException e) {
            sending.lost();
        } catch (RuntimeException e) {
            // The client refuses to write it (a name or header too long), but has counted it: tags are not to be
            // trusted now.
            sending.refused("not sendable: " + e.getMessage());
            close();
        }
        if (!channel.isOpen()) {
            lose();
        }
        return sending;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Why it is closed, in a line. */
    String closeReason() {
        ShutdownSignalException cause = channel.getCloseReason();
        return cause == null ? "lost with its channel" : String.valueOf(cause.getReason());
    }

    /** Whether not the channel alone was closed, as for a message that the broker refuses. */
    boolean isGoneWithItsConnection() {
        return !channel.getConnection().isOpen();
    }

    /** Whether the broker closed the whole connection for what it was sent, not because it goes itself. */
    boolean isConnectionRefused() {
        ShutdownSignalException cause = channel.getConnection().getCloseReason();
        return cause != null
                && cause.getReason() instanceof AMQP.Connection.Close close
                && close.getReplyCode() != AMQP.CONNECTION_FORCED;
    }

    @Override
    public void close() {
        try {
            channel.abort();
        } catch (IOException e) {
            log.atDebug().setCause(e).log("A channel was aborted and its connection was gone already");
        }
    }

    private List<Sending> answered(long tag, boolean multiple) {
        if (!multiple) {
            Sending one = unanswered.remove(tag);
            return one == null ? List.of() : List.of(one);
        }
        List<Sending> all = new ArrayList<>();
        for (var first = unanswered.firstEntry(); first != null && first.getKey() <= tag; ) {
            unanswered.remove(first.getKey());
            all.add(first.getValue());
            first = unanswered.firstEntry();
        }
        return all;
    }

    private void lose() {
        unanswered.values().forEach(Sending::lost);
        unanswered.clear();
    }
}
