package io.taskflow.messaging.relay;

import com.rabbitmq.client.BlockedCallback;
import com.rabbitmq.client.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

/** The relay's way to the broker: opens connection and channels when they are wanted and not there. */
final class BrokerLine implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BrokerLine.class);

    private final ConnectionFactory connections;
    private @Nullable Connection connection;
    private @Nullable ConfirmChannel events;
    private @Nullable ConfirmChannel ledger;
    private volatile boolean blocked;

    BrokerLine(ConnectionFactory connections) {
        ConnectionFactory publishers = connections.getPublisherConnectionFactory();
        this.connections = publishers == null ? connections : publishers;
    }

    /** The name that the broker knows this service by. */
    String user() {
        return connections.getUsername();
    }

    /**
     * A channel for events.
     *
     * @throws AmqpException if the broker cannot be reached
     */
    ConfirmChannel events() {
        ConfirmChannel open = events != null && events.isOpen() ? events : new ConfirmChannel(connection());
        events = open;
        return open;
    }

    /** A channel of its own for the ledger, whose trouble is none of the events'. */
    ConfirmChannel ledger() {
        ConfirmChannel open = ledger != null && ledger.isOpen() ? ledger : new ConfirmChannel(connection());
        ledger = open;
        return open;
    }

    /** Whether the broker has said that it takes nothing for now (memory or disk alarm). */
    boolean isBlocked() {
        return blocked && connection != null && connection.isOpen();
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

    @Override
    public void close() {
        if (events != null) {
            events.close();
        }
        if (ledger != null) {
            ledger.close();
        }
    }
}
