package io.taskflow.gateway.desk.journal;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the index what the stream says, from its beginning on and for as long as the gateway runs. It is current once it
 * has read a mark of its own that it wrote when it began to read.
 */
@Component
public class DeadLetterJournal implements SmartLifecycle {

    static final String STREAM = "taskflow.dead-letters";
    public static final String EXCHANGE = "taskflow.dead";
    public static final String RESOLVED = "desk.resolved";
    private static final String MARK = "desk.mark";
    /** Bodies come along; few of them fit into memory at once. */
    private static final int AHEAD = 20;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(DeadLetterJournal.class);

    private final Broker broker;
    private final StreamReader streams;
    private final DeadLetterIndex index;
    private final List<JournalWatcher> watchers;
    private final JsonMapper json;
    private final JournalEntries entries;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean rereading;
    private boolean troubleWasSaid;
    private long nextOffset;

    public DeadLetterJournal(
            Broker broker,
            StreamReader streams,
            DeadLetterIndex index,
            List<JournalWatcher> watchers,
            JsonMapper json,
            Clock clock) {
        this.broker = broker;
        this.streams = streams;
        this.index = index;
        this.watchers = List.copyOf(watchers);
        this.json = json;
        this.entries = new JournalEntries(index, broker.user(), json, clock);
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
            } catch (RuntimeException trouble) {
                // Whatever it is: without this thread the desk would show for ever a list that is no longer true.
                index.complete(false);
                sayOnce(trouble);
            }
            pause();
        }
    }

    private void sayOnce(RuntimeException trouble) {
        if (!troubleWasSaid && !(trouble instanceof RefusedRequestException)) {
            troubleWasSaid = true;
            log.error("The journal of dead letters could not be followed; it goes on behind this message", trouble);
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
            nextOffset = 0;
            index.complete(false);
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
                watchers.forEach(JournalWatcher::atRest);
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
                case RESOLVED -> entries.resolved(message);
                default -> entries.died(key, message, offset);
            }
        }

        private void marked(Delivery message) {
            if (mark.equals(message.getProperties().getMessageId())) {
                index.complete(true);
                watchers.forEach(JournalWatcher::caughtUp);
            }
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
