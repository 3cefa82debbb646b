package io.taskflow.messaging.ledger;

import io.taskflow.contracts.ledger.LedgerEntries;
import io.taskflow.contracts.ledger.LedgerEntry;
import io.taskflow.contracts.ledger.LedgerStage;
import io.taskflow.messaging.event.LedgerJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Tells the ledger of failures, straight to the broker: there is no transaction that they could share. Not confirmed. */
public class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final RabbitTemplate rabbit;
    private final Clock clock;
    private final String service;
    private final boolean enabled;

    Failures(RabbitTemplate rabbit, Clock clock, String service, boolean enabled) {
        this.rabbit = rabbit;
        this.clock = clock;
        this.service = service;
        this.enabled = enabled;
    }

    /** Tells that a message failed, for now or for good; does nothing for one that could not even be read. */
    public void tell(@Nullable Cause cause, boolean dead, String reason) {
        if (!enabled || cause == null) {
            return;
        }
        String entry = LedgerJson.write(new LedgerEntry(
                cause.eventId(),
                cause.source(),
                cause.type(),
                cause.subject(),
                dead ? LedgerStage.DEAD : LedgerStage.FAILED,
                clock.instant(),
                service,
                cause.consumer(),
                Math.max(1, cause.attempt()),
                null,
                null,
                reason));
        try {
            rabbit.send(
                    LedgerEntries.EXCHANGE,
                    service,
                    MessageBuilder.withBody(("{\"entries\":[" + entry + "]}").getBytes(StandardCharsets.UTF_8))
                            .setContentType("application/json")
                            .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                            .setUserId(rabbit.getConnectionFactory().getUsername())
                            .build());
        } catch (AmqpException e) {
            log.atDebug().setCause(e).log("The ledger was not told of a failure");
        }
    }
}
