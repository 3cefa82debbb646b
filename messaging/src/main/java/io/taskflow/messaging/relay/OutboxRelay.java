package io.taskflow.messaging.relay;

import io.micrometer.core.instrument.Counter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes what the outbox holds: woken by each commit, in order per ordering key, deleting only what the broker has
 * confirmed. Any number of instances share the work by shard. A crash between confirm and delete publishes again:
 * at least once, never not at all.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** Safety net for a wake-up that was lost with its process, and for rows that were postponed. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);
    private static final Object WAKE_UP = new Object();

    private final DataSource pool;
    private final Publisher publisher;
    private final Counter published;
    private final int batchSize;
    private final BlockingQueue<Object> wakeUps = new ArrayBlockingQueue<>(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(DataSource pool, Publisher publisher, Counter published, int batchSize) {
        this.pool = pool;
        this.publisher = publisher;
        this.published = published;
        this.batchSize = batchSize;
    }

    /** Something may have been committed. Costs nothing, never blocks. */
    public void wake() {
        wakeUps.offer(WAKE_UP);
    }

    /** Nothing may end this thread but {@link #stop}: a service that has lost its relay looks healthy and tells nobody anything. */
    private void run() {
        boolean healthy = true;
        while (running) {
            try (var table = new OutboxTable(pool)) {
                var worker = new RelayWorker(table, publisher, published, batchSize);
                while (running) {
                    await(turn(worker));
                    healthy = true;
                }
            } catch (InterruptedException e) {
                log.debug("Interrupted; only stopping ends the relay", e);
            } catch (SQLException | RuntimeException | Error e) {
                if (healthy && running) {
                    log.atWarn().setCause(e).log("Outbox relay paused; events wait in the outbox and nothing is lost");
                }
                healthy = false;
                rest();
            }
        }
    }

    /** Locks nothing while the broker is away or takes nothing. Returns how long to wait for the next look. */
    private Duration turn(RelayWorker worker) throws InterruptedException {
        publisher.open();
        return publisher.isBlocked() ? LOOK_ANYWAY : worker.run(() -> running && wakeUps.poll() != null, LOOK_ANYWAY);
    }

    private void await(Duration atMost) throws InterruptedException {
        wakeUps.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_ANYWAY.toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    /** Finishes the batch at hand; what is left waits in the table for another instance or the next start. */
    @Override
    public void stop() {
        running = false;
        wake();
        Thread relay = thread;
        try {
            if (relay != null && !relay.join(PATIENCE_AT_STOP)) {
                log.warn("The relay does not end in time; what it sent goes again at the next start");
                relay.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            publisher.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server and the consumers, which may still append. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
