package io.taskflow.gateway.desk.deadletter;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the index what the stream says, from its beginning on and for as long as the gateway runs. It is current once it
 * has read a mark of its own that it wrote when it began to read.
 */
@Component
class DeadLetterJournal implements SmartLifecycle {

    static final String STREAM = "taskflow.dead-letters";
    static final String EXCHANGE = "taskflow.dead";
    static final String RESOLVED = "desk.resolved";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterJournal.class);
    private static final String MARK = "desk.mark";
    /** Bodies come along; few of them fit into memory at once. */
    private static final int AHEAD = 20;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Broker broker;
    private final StreamReader streams;
    private final DeadLetterIndex index;
    private final DeadQueues queues;
    private final DeadLetterMetrics metrics;
    private final JsonMapper json;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean rereading;
    private long nextOffset;
    private @Nullable Instant latest;

    DeadLetterJournal(
            Broker broker,
            StreamReader streams,
            DeadLetterIndex index,
            DeadQueues queues,
            DeadLetterMetrics metrics,
            JsonMapper json,
            Clock clock) {
        this.broker = broker;
        this.streams = streams;
        this.index = index;
        this.queues = queues;
        this.metrics = metrics;
        this.json = json;
        this.clock = clock;
    }

    /** Answers 503 until the index knows everything. */
    void requireCurrent() {
        if (!index.isComplete()) {
            throw new RefusedRequestException(
                    ProblemKind.UNAVAILABLE,
                    "The dead letters are being read from the message broker. Try again after as long as Retry-After says.");
        }
    }

    /** Writes a decision down for all gateways, this one included; returns once the broker has it. */
    void write(Resolution resolution, Publisher publisher) {
        publisher.send(EXCHANGE, RESOLVED, note().build(), json.writeValueAsBytes(resolution));
        publisher.confirm();
        index.resolve(resolution);
    }

    private BasicProperties.Builder note() {
        // The broker vouches for the name: no service can write a decision.
        return new BasicProperties.Builder()
                .userId(broker.user())
                .contentType("application/json")
                .deliveryMode(2);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("dead-letter-journal").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (RefusedRequestException away) {
                index.complete(false);
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (!rereading && stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void follow() {
        if (rereading) {
            rereading = false;
            index.complete(false);
            nextOffset = 0;
            index.clear();
        }
        String mark = UUID.randomUUID().toString();
        try (Publisher publisher = Publisher.on(broker)) {
            publisher.send(EXCHANGE, MARK, note().messageId(mark).build(), new byte[0]);
            publisher.confirm();
        }
        streams.read(STREAM, nextOffset == 0 ? "first" : nextOffset, AHEAD, new Following(mark));
    }

    private final class Following implements StreamReader.Reader {

        private final String mark;

        Following(String mark) {
            this.mark = mark;
        }

        @Override
        public boolean next(Delivery message) {
            long offset = StreamReader.offsetOf(message);
            if (offset >= nextOffset) {
                nextOffset = offset + 1;
                take(message, offset);
            }
            return goOn();
        }

        @Override
        public boolean silent(Duration silence) {
            if (index.isComplete()) {
                metrics.cover(index.queues());
                queues.tidy();
                rereading = index.wantsRereading();
            }
            return goOn();
        }

        private boolean goOn() {
            return running && !rereading;
        }

        private void take(Delivery message, long offset) {
            String key = message.getEnvelope().getRoutingKey();
            switch (key) {
                case MARK -> marked(message);
                case RESOLVED -> resolved(message);
                default -> died(key, message, offset);
            }
        }

        private void marked(Delivery message) {
            if (mark.equals(message.getProperties().getMessageId())) {
                index.complete(true);
                queues.repair(index.queues());
            }
        }
    }

    private void died(String queue, Delivery message, long offset) {
        Instant atTheLatest = index.isComplete() ? clock.instant() : latest;
        DeadLetter letter =
                new DeadLetterMessage(queue, message.getProperties(), message.getBody()).at(offset, atTheLatest);
        latest = letter.lastFailure();
        index.died(letter);
    }

    private void resolved(Delivery message) {
        if (!broker.user().equals(message.getProperties().getUserId())) {
            log.warn("A decision on dead letters that is not a gateway's own is passed over");
            return;
        }
        try {
            Resolution resolution = json.readValue(message.getBody(), Resolution.class);
            latest = resolution.at();
            index.resolve(resolution);
        } catch (JacksonException unreadable) {
            log.warn("A decision on dead letters cannot be read: {}", unreadable.getOriginalMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        index.complete(false);
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
