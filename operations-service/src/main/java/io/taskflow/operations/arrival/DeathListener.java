package io.taskflow.operations.arrival;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Stores every message that dies anywhere; acknowledged when its row is committed. */
@Component
class DeathListener {

    private static final Logger log = LoggerFactory.getLogger(DeathListener.class);

    private final DeathReader reader;
    private final Deaths deaths;

    DeathListener(Deaths deaths, RabbitTemplate rabbit, Clock clock) {
        this.deaths = deaths;
        this.reader = new DeathReader(rabbit.getConnectionFactory().getUsername(), clock);
    }

    @RabbitListener(id = "dead-letters", queues = "operations-service.dead-letters")
    void died(Message message) {
        String queue = message.getMessageProperties().getReceivedRoutingKey();
        if (queue == null || !DeathWitness.isBelieved(message, queue)) {
            log.debug("A death in a queue that is none, or that is not the sender's, is passed over");
            return;
        }
        try {
            boolean redelivered =
                    Boolean.TRUE.equals(message.getMessageProperties().isRedelivered());
            deaths.store(reader.read(queue, message), redelivered);
        } catch (DataIntegrityViolationException | IllegalArgumentException cannotBeStored) {
            // It would fail for ever and hold up the others.
            log.error("A dead letter cannot be stored; only {}.dead has it", queue, cannotBeStored);
        }
    }
}
