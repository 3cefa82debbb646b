package io.taskflow.messaging.relay;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.BlockedCallback;
import com.rabbitmq.client.Connection;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.EventTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

/** Publishes rows in their order on one channel, and learns what became of each. Used by one thread. */
class Publisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);
    private static final Duration LOOK_WHETHER_BLOCKED = Duration.ofMillis(200);
    private static final int PERSISTENT = 2;

    private final ConnectionFactory connections;
    private final Duration confirmTimeout;
    private @Nullable Connection connection;
    private @Nullable ConfirmChannel channel;
    private volatile boolean blocked;

    Publisher(ConnectionFactory connections, Duration confirmTimeout) {
        this.connections = Objects.requireNonNullElse(connections.getPublisherConnectionFactory(), connections);
        this.confirmTimeout = confirmTimeout;
    }

    /**
     * Sees to it that there is an open channel.
     *
     * @throws AmqpException if the broker cannot be reached
     */
    void open() {
        if (!isOpen()) {
            channel = new ConfirmChannel(connection());
        }
    }

    boolean isOpen() {
        return channel != null && channel.isOpen();
    }

    /** Whether the broker has said that it takes nothing for now (memory or disk alarm). */
    boolean isBlocked() {
        return blocked && connection != null && connection.isOpen();
    }

    /** Sends the rows in their order on the channel that was opened last, and does not wait. If it is closed, they are lost. */
    List<Publication> send(List<OutboxRow> rows) {
        ConfirmChannel open = Objects.requireNonNull(channel, "open() comes first");
        return rows.stream().map(row -> open.send(row, properties(row))).toList();
    }

    /**
     * Waits for the broker's word on each row. A broker that has said that it takes nothing for now gets all the time it needs.
     *
     * @return one outcome a row, in the rows' order
     */
    List<String> await(List<Publication> batch) throws InterruptedException {
        long deadline = System.nanoTime() + confirmTimeout.toNanos();
        List<String> outcomes = new ArrayList<>(batch.size());
        for (Publication publication : batch) {
            String outcome = publication.await(deadline - System.nanoTime());
            while (outcome.equals(Publication.UNCONFIRMED) && isBlocked()) {
                outcome = publication.await(LOOK_WHETHER_BLOCKED.toNanos());
                deadline = System.nanoTime() + confirmTimeout.toNanos();
            }
            outcomes.add(outcome);
        }
        if (outcomes.contains(Publication.UNCONFIRMED)) {
            close(); // a word that comes too late must not be taken for that on a second copy
        }
        return outcomes;
    }

    /** Why the channel is closed, in a line. */
    String closeReason() {
        return channel == null ? Publication.LOST : channel.closeReason();
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.close();
        }
    }

    private Connection connection() {
        if (connection == null || !connection.isOpen()) {
            Connection opened =
                    Objects.requireNonNull(connections.createConnection().getDelegate());
            blocked = false;
            BlockedCallback onBlocked = reason -> {
                blocked = true;
                log.atWarn()
                        .addKeyValue("reason", reason)
                        .log("The broker takes nothing for now; events wait in the outbox");
            };
            opened.addBlockedListener(onBlocked, () -> blocked = false);
            connection = opened;
        }
        return connection;
    }

    private BasicProperties properties(OutboxRow row) {
        Map<String, Object> headers = new HashMap<>();
        if (row.traceparent() != null) {
            headers.put(EventTrace.TRACEPARENT, row.traceparent());
        }
        if (!row.alsoRoutedBy().isEmpty()) {
            // Sender-selected distribution: the broker takes this header away, so that no copy carries it along.
            headers.put("BCC", row.alsoRoutedBy());
        }
        return new BasicProperties.Builder()
                .contentType(CloudEvent.CONTENT_TYPE)
                .contentEncoding("utf-8")
                .deliveryMode(PERSISTENT)
                .messageId(row.eventId().toString())
                .type(row.type())
                .headers(headers)
                // The broker refuses a name that is not the connection's own, so a receiver may believe it.
                .userId(connections.getUsername())
                .build();
    }
}
