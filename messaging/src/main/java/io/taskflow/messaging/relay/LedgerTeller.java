package io.taskflow.messaging.relay;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.contracts.ledger.LedgerEntries;
import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.contracts.ledger.LedgerStage;
import io.taskflow.messaging.event.EventOrigin;
import io.taskflow.messaging.event.LedgerJson;
import io.taskflow.messaging.relay.Sending.Answer;
import io.taskflow.messaging.relay.Sending.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;

/**
 * Tells the ledger, in one message a batch, that events were stored, published and confirmed, and what consumers have put into
 * the outbox for it. The ledger's trouble never holds up an event: what it misses of the way of an event is lost to it.
 */
final class LedgerTeller {

    private static final Logger log = LoggerFactory.getLogger(LedgerTeller.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration REST_AFTER_TROUBLE = Duration.ofSeconds(10);
    private static final int PERSISTENT = 2;

    private final BrokerLine line;
    private final String service;
    private final boolean enabled;
    private final Clock clock;
    private Instant quietUntil = Instant.MIN;

    LedgerTeller(BrokerLine line, String service, boolean enabled, Clock clock) {
        this.line = line;
        this.service = service;
        this.enabled = enabled;
        this.clock = clock;
    }

    /**
     * Returns when the broker has confirmed.
     *
     * @param events what the broker has just confirmed
     * @param told rows that consumers wrote for the ledger
     * @return whether the ledger has it all
     */
    boolean tell(List<OutboxRow> events, Instant publishedAt, List<OutboxRow> told) throws InterruptedException {
        Instant now = clock.instant();
        Stream<String> ways = enabled ? events.stream().flatMap(row -> way(row, publishedAt, now)) : Stream.of();
        String entries = Stream.concat(told.stream().map(OutboxRow::body), ways).collect(Collectors.joining(","));
        return entries.isEmpty() || (now.isAfter(quietUntil) && send("{\"entries\":[" + entries + "]}", now));
    }

    private Stream<String> way(OutboxRow row, Instant publishedAt, Instant confirmedAt) {
        return Stream.of(
                        entry(row, LedgerStage.STORED, row.createdAt(), null),
                        entry(row, LedgerStage.PUBLISHED, publishedAt, row.attempts() + 1),
                        entry(row, LedgerStage.CONFIRMED, confirmedAt, row.attempts() + 1))
                .map(LedgerJson::write);
    }

    private LedgerEntry entry(OutboxRow row, LedgerStage stage, Instant at, @Nullable Integer attempt) {
        return new LedgerEntry(
                row.eventId(),
                EventOrigin.of(service),
                row.type(),
                row.subject(),
                stage,
                at,
                service,
                null,
                attempt,
                null,
                null,
                null);
    }

    private boolean send(String message, Instant now) throws InterruptedException {
        String trouble;
        try {
            Sending sending = line.ledger()
                    .send(LedgerEntries.EXCHANGE, service, properties(), message.getBytes(StandardCharsets.UTF_8));
            Answer answer = sending.await(PATIENCE.toNanos());
            while (answer.outcome() == Outcome.PENDING && line.isBlocked()) {
                answer = sending.await(PATIENCE.toNanos());
            }
            if (answer.outcome() == Outcome.TAKEN) {
                return true;
            }
            trouble = answer.toString();
        } catch (AmqpException e) {
            trouble = String.valueOf(e.getMessage());
        }
        log.atWarn().addKeyValue("reason", trouble).log("The ledger misses entries; events go on");
        quietUntil = now.plus(REST_AFTER_TROUBLE);
        return false;
    }

    private BasicProperties properties() {
        return new BasicProperties.Builder()
                .contentType("application/json")
                .contentEncoding("utf-8")
                .deliveryMode(PERSISTENT)
                .messageId(UUID.randomUUID().toString())
                .userId(line.user())
                .build();
    }
}
