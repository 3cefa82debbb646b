package io.taskflow.messaging.relay;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.relay.Sending.Answer;
import io.taskflow.messaging.relay.Sending.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.amqp.AmqpConnectException;

/** Sends events and learns what became of each. */
class OutboxPublisher {

    private static final Duration LOOK_WHETHER_BLOCKED = Duration.ofMillis(200);
    private static final int PERSISTENT = 2;

    private final BrokerLine line;
    private final Duration confirmTimeout;
    private final Clock clock;

    OutboxPublisher(BrokerLine line, Duration confirmTimeout, Clock clock) {
        this.line = line;
        this.confirmTimeout = confirmTimeout;
        this.clock = clock;
    }

    /** Sends the events among the rows in their order; does not wait. On a channel that is closed they are all lost. */
    Flight send(List<OutboxRow> batch, ConfirmChannel channel) {
        Map<Boolean, List<OutboxRow>> rows = batch.stream().collect(Collectors.partitioningBy(OutboxRow::isForLedger));
        Instant now = clock.instant();
        List<OutboxRow> events = rows.getOrDefault(false, List.of());
        List<Sending> sent = events.stream()
                .map(row -> channel.send(
                        row.exchange(),
                        row.routingKey(),
                        properties(row),
                        row.body().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new Flight(events, sent, rows.getOrDefault(true, List.of()), channel, now);
    }

    /**
     * Waits for the broker's word on each row. A broker that has said that it takes nothing for now gets all the time it needs.
     *
     * @return one answer a row, in the rows' order; lost where only sending it again can tell
     * @throws AmqpConnectException if the connection is gone, and with it every answer that had not come
     */
    List<Answer> await(Flight flight) throws InterruptedException {
        long deadline = System.nanoTime() + confirmTimeout.toNanos();
        List<Answer> answers = new ArrayList<>(flight.rows().size());
        for (Sending sending : flight.sent()) {
            Answer answer = sending.await(deadline - System.nanoTime());
            while (answer.outcome() == Outcome.PENDING && line.isBlocked()) {
                answer = sending.await(LOOK_WHETHER_BLOCKED.toNanos());
                deadline = System.nanoTime() + confirmTimeout.toNanos();
            }
            answers.add(answer);
        }
        if (answers.contains(Answer.PENDING)) {
            flight.channel().close(); // a word that comes too late must not be taken for another's
        } else if (answers.contains(Answer.LOST) && flight.channel().isGoneWithItsConnection() && !isToBlame(flight)) {
            throw new AmqpConnectException(
                    new java.net.ConnectException("the connection was lost before all confirms came"));
        }
        return answers;
    }

    /** A row that was alone when the broker cut the connection for an error in what it had read. */
    private static boolean isToBlame(Flight flight) {
        return flight.rows().size() == 1 && flight.channel().isConnectionRefused();
    }

    private BasicProperties properties(OutboxRow row) {
        Map<String, Object> headers = new HashMap<>();
        if (row.traceparent() != null) {
            headers.put("traceparent", row.traceparent());
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
                .userId(line.user())
                .build();
    }

    /**
     * Events on their way, side by side with what was sent for them.
     *
     * @param forLedger rows of the same batch that the ledger is to be told
     */
    record Flight(
            List<OutboxRow> rows, List<Sending> sent, List<OutboxRow> forLedger, ConfirmChannel channel, Instant at) {}
}
