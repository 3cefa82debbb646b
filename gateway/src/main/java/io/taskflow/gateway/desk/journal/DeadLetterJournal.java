package io.taskflow.gateway.desk.journal;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the desk itself writes into the journal, and whether the index may be believed. */
@Component
public class DeadLetterJournal {

    static final String STREAM = "taskflow.dead-letters";
    public static final String EXCHANGE = "taskflow.dead";
    public static final String RESOLVED = "desk.resolved";
    static final String MARK = "desk.mark";

    private final Broker broker;
    private final DeadLetterIndex index;
    private final JsonMapper json;

    public DeadLetterJournal(Broker broker, DeadLetterIndex index, JsonMapper json) {
        this.broker = broker;
        this.index = index;
        this.json = json;
    }

    /** Answers 503 until the index knows everything. */
    public void requireCurrent() {
        if (!index.isComplete()) {
            throw new RefusedRequestException(
                    ProblemKind.UNAVAILABLE,
                    "The dead letters are being read from the message broker. Try again after as long as Retry-After says.");
        }
    }

    /** Writes a decision down for all gateways, this one included; returns once the broker has it. */
    public void write(Resolution resolution, Publisher publisher) {
        publisher.send(EXCHANGE, RESOLVED, note().build(), json.writeValueAsBytes(resolution));
        publisher.confirm();
        index.resolve(resolution);
    }

    /** Writes a mark: whoever reads it has read all that was there before. */
    void mark(String name) {
        try (Publisher publisher = Publisher.on(broker)) {
            publisher.send(EXCHANGE, MARK, note().messageId(name).build(), new byte[0]);
            publisher.confirm();
        }
    }

    private BasicProperties.Builder note() {
        // The broker vouches for the name: no service can write a decision.
        return new BasicProperties.Builder()
                .userId(broker.user())
                .contentType("application/json")
                .deliveryMode(2);
    }
}
