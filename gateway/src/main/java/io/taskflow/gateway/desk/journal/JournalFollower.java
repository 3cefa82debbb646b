package io.taskflow.gateway.desk.journal;

import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
 * Keeps the index what the journal says, from its beginning on and for as long as the gateway runs, whatever goes wrong
 * meanwhile. It is current once it has read a mark of its own that it wrote when it began to read.
 */
@Component
public class JournalFollower implements SmartLifecycle {

    /** Bodies come along; few of them fit into memory at once. */
    private static final int AHEAD = 20;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(JournalFollower.class);

    private final DeadLetterJournal journal;
    private final StreamReader streams;
    private final DeadLetterIndex index;
    private final JournalReading reading;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private boolean troubleWasSaid;

    public JournalFollower(
            Broker broker,
            StreamReader streams,
            DeadLetterJournal journal,
            DeadLetterIndex index,
            List<JournalWatcher> watchers,
            JsonMapper json,
            Clock clock) {
        this.journal = journal;
        this.streams = streams;
        this.index = index;
        var entries = new JournalEntries(index, broker.user(), json, clock);
        this.reading = new JournalReading(index, entries, withSelf(watchers), () -> running);
    }

    /** The last of them: it hears of a rest only when it was one for all others. */
    private List<JournalWatcher> withSelf(List<JournalWatcher> watchers) {
        List<JournalWatcher> all = new ArrayList<>(watchers);
        all.add(new JournalWatcher() {
            @Override
            public void caughtUp() {}

            @Override
            public void atRest() {
                troubleWasSaid = false;
            }
        });
        return all;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
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

    private void follow() {
        String mark = UUID.randomUUID().toString();
        Object place = reading.begin(mark);
        journal.mark(mark);
        streams.read(DeadLetterJournal.STREAM, place, AHEAD, reading);
    }

    /** Trouble that lasts is said once; what comes after all was well again is another. */
    private void sayOnce(RuntimeException trouble) {
        if (!troubleWasSaid && !(trouble instanceof RefusedRequestException)) {
            troubleWasSaid = true;
            log.error("The journal of dead letters could not be followed; it goes on behind this message", trouble);
        }
    }

    private void pause() {
        try {
            if (!reading.beginsAnew() && stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running = false;
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
