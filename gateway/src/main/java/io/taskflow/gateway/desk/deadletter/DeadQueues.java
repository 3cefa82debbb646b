package io.taskflow.gateway.desk.deadletter;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.DeadLetterMessage;
import io.taskflow.gateway.desk.journal.JournalWatcher;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes out of {@code <queue>.dead} what is decided. A queue gives its messages in order only, so the undecided ones before
 * it are taken along and given back. What is not there, because another gateway has it in hand, is looked for again later.
 */
@Component
class DeadQueues implements JournalWatcher {

    private static final Logger log = LoggerFactory.getLogger(DeadQueues.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
    private static final int MOST_TRIES = 6;
    private static final int MOST_IN_HAND = DeadLetterIndex.MOST_OPEN;

    private final Broker broker;
    private final DeadLetterIndex index;
    private final Clock clock;
    private final Map<String, Integer> triesLeft = new HashMap<>();
    private Instant lastTry = Instant.EPOCH;

    DeadQueues(Broker broker, DeadLetterIndex index, Clock clock) {
        this.broker = broker;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Takes these decided letters out of a queue, and any other decided one that is met on the way. Never fails: what it
     * cannot do now is done later, at the latest when the next gateway starts.
     */
    synchronized void takeOut(String queue, Set<String> ids) {
        if (!sweep(queue, new HashSet<>(ids))) {
            triesLeft.put(queue, MOST_TRIES);
        }
    }

    /** Looks into all queues for what an earlier gateway decided but did not live to take out. */
    @Override
    public synchronized void caughtUp() {
        index.queues().forEach(queue -> triesLeft.putIfAbsent(queue, 1));
        lastTry = Instant.EPOCH;
    }

    /** Does what was left for later, when it is time; to be called often. */
    @Override
    public synchronized void atRest() {
        if (triesLeft.isEmpty() || clock.instant().isBefore(lastTry.plus(BETWEEN_TRIES))) {
            return;
        }
        lastTry = clock.instant();
        for (String queue : Set.copyOf(triesLeft.keySet())) {
            triesLeft.computeIfPresent(queue, (key, left) -> left > 1 ? left - 1 : null);
            sweep(queue, null);
        }
    }

    /** Whether all wanted ids were found; without any, everything is looked at. */
    private boolean sweep(String queue, @Nullable Set<String> wanted) {
        try {
            Channel channel = broker.open();
            try {
                take(channel, queue, wanted);
            } finally {
                // What it had in hand is the queue's again; the acknowledgements go first.
                Broker.close(channel);
            }
            return wanted == null || wanted.isEmpty();
        } catch (IOException | RuntimeException later) {
            // One queue's trouble, whatever it is, must not keep the others from being looked at.
            log.warn("Decided dead letters stay in {}.dead for now: {}", queue, later.toString());
            return false;
        }
    }

    private void take(Channel channel, String queue, @Nullable Set<String> wanted) throws IOException {
        int inHand = 0;
        while (inHand < MOST_IN_HAND && (wanted == null || !wanted.isEmpty())) {
            GetResponse message = channel.basicGet(queue + ".dead", false);
            if (message == null) {
                return;
            }
            String id = DeadLetterMessage.id(queue, message.getProps(), message.getBody());
            if (index.isResolved(id)) {
                channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
                if (wanted != null) {
                    wanted.remove(id);
                }
            } else {
                inHand++;
            }
        }
    }
}
