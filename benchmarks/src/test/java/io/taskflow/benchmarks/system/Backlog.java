package io.taskflow.benchmarks.system;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.taskflow.benchmarks.measure.Pause;
import io.taskflow.local.StackException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** What waits in all queues and outboxes. Looks over connections that stay open, so that looking costs little. */
public final class Backlog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);

    /** What a consumer holds is in no queue for a moment; whoever handles it may fill an outbox again. */
    private static final int LOOKS_IN_A_ROW = 3;

    private static final String OUTBOX_WAITS = "select exists (select 1 from outbox)";

    private final List<java.sql.Connection> outboxes = new ArrayList<>();
    private final Connection broker;
    private final Channel channel;
    private final List<String> queues;

    /**
     * How a backlog went.
     *
     * @param empty whether it did within the patience
     * @param seconds until it was empty, or the patience
     */
    public record Drained(boolean empty, double seconds) {}

    /** The backlog of a running system, with the queues that it has now. */
    public Backlog(MeasuredSystem system) {
        queues = new Queues(system.broker()).names();
        try {
            for (String database : system.databases().withOutbox()) {
                outboxes.add(system.databases().connect(database));
            }
            var factory = new ConnectionFactory();
            factory.setUri(system.amqp());
            broker = factory.newConnection("benchmark");
            channel = broker.createChannel();
        } catch (SQLException | IOException | TimeoutException | URISyntaxException | GeneralSecurityException cannot) {
            throw new StackException("The backlog cannot be looked at: " + cannot, cannot);
        }
    }

    /** Waits until nothing waits any more, or the patience ends. */
    public Drained awaitEmpty(Duration patience) {
        long begin = System.nanoTime();
        double emptySince = 0;
        for (int empty = 0; empty < LOOKS_IN_A_ROW; ) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (seconds > patience.toSeconds()) {
                return new Drained(false, patience.toSeconds());
            }
            boolean waits = anythingWaits();
            emptySince = empty == 0 ? seconds : emptySince;
            empty = waits ? 0 : empty + 1;
            Pause.of(LOOK);
        }
        return new Drained(true, emptySince);
    }

    private boolean anythingWaits() {
        try {
            for (String queue : queues) {
                if (channel.messageCount(queue) > 0) {
                    return true;
                }
            }
            for (java.sql.Connection outbox : outboxes) {
                if (waits(outbox)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | SQLException cannot) {
            throw new StackException("The backlog cannot be looked at: " + cannot, cannot);
        }
    }

    private static boolean waits(java.sql.Connection database) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(OUTBOX_WAITS)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            broker.close();
            for (java.sql.Connection outbox : outboxes) {
                outbox.close();
            }
        } catch (IOException | SQLException cannot) {
            throw new StackException("The backlog's connections cannot be closed: " + cannot, cannot);
        }
    }
}
