package io.taskflow.messaging.relay;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpIOException;

/**
 * A channel whose every message has an outcome: confirmed, refused (nacked or returned), or lost with the channel. Written to by
 * one thread. It stands on the client library itself: {@code RabbitTemplate}'s proxies would cost half of the throughput.
 */
final class ConfirmChannel implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConfirmChannel.class);
    private static final String EXCHANGE = "taskflow.events";

    private final Channel channel;
    private final ConcurrentNavigableMap<Long, Publication> unconfirmed = new ConcurrentSkipListMap<>();

    /** @throws AmqpIOException if the connection has no channel to give */
    ConfirmChannel(Connection connection) {
        try {
            channel = Objects.requireNonNull(connection.createChannel(), "the connection has no channel left");
            channel.addConfirmListener(
                    (tag, multiple) -> settle(tag, multiple, Publication::confirmed),
                    (tag, multiple) -> settle(tag, multiple, publication -> publication.refused("nacked")));
            channel.addReturnListener(returned -> {
                String id = returned.getProperties().getMessageId();
                unconfirmed.values().stream()
                        .filter(publication ->
                                publication.row().eventId().toString().equals(id))
                        .forEach(publication -> publication.returned(returned.getReplyText()));
            });
            channel.addShutdownListener(cause -> loseAll());
            channel.confirmSelect();
        } catch (IOException e) {
            throw new AmqpIOException(e);
        }
    }

    /** Sends an event, unless the channel is closed. What goes wrong with it is its outcome, never an exception. */
    Publication send(OutboxRow row, BasicProperties properties) {
        var publication = new Publication(row);
        unconfirmed.put(channel.getNextPublishSeqNo(), publication);
        try {
            channel.basicPublish(EXCHANGE, row.routingKey(), true, properties, row.body());
        } catch (AlreadyClosedException | IOException e) {
            publication.refused(Publication.LOST);
        } catch (RuntimeException e) {
            // The client refuses to write it (a name too long), but has counted it: tags are not to be trusted now.
            publication.refused("not sendable: " + e.getMessage());
            close();
        }
        if (!channel.isOpen()) {
            loseAll();
        }
        return publication;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /** Why it is closed, in a line. */
    String closeReason() {
        ShutdownSignalException cause = channel.getCloseReason();
        return cause == null ? Publication.LOST : String.valueOf(cause.getReason());
    }

    @Override
    public void close() {
        try {
            channel.abort();
        } catch (IOException e) {
            log.atDebug().setCause(e).log("A channel was aborted and its connection was gone already");
        }
    }

    private void settle(long tag, boolean multiple, Consumer<Publication> outcome) {
        Map<Long, Publication> settled =
                multiple ? unconfirmed.headMap(tag, true) : unconfirmed.subMap(tag, true, tag, true);
        settled.values().forEach(outcome);
        settled.clear();
    }

    private void loseAll() {
        unconfirmed.values().forEach(publication -> publication.refused(Publication.LOST));
        unconfirmed.clear();
    }
}
