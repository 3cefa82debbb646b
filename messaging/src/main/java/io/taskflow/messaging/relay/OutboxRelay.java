package io.taskflow.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.taskflow.messaging.relay.ShardLocks.Claim;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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

    /** Safety net for a wake-up that was lost with its process; also how long the ledger's own rows may wait. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private static final Duration LOOK_AGAIN_WHEN_CONTENDED = Duration.ofMillis(10);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);
    private static final Object WAKE_UP = new Object();

    private final DataSource pool;
    private final BrokerLine line;
    private final OutboxPublisher publisher;
    private final LedgerTeller ledger;
    private final Counter published;
    private final int largestBatch;
    private final BlockingQueue<Object> wakeUps = new ArrayBlockingQueue<>(1);
    private int batch;
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource pool,
            BrokerLine line,
            OutboxPublisher publisher,
            LedgerTeller ledger,
            Counter published,
            int largestBatch) {
        this.pool = pool;
        this.line = line;
        this.publisher = publisher;
        this.ledger = ledger;
        this.published = published;
        this.largestBatch = largestBatch;
        this.batch = largestBatch;
    }

    /** Something may have been committed. Costs nothing, never blocks. */
    public void wake() {
        wakeUps.offer(WAKE_UP);
    }

    /** Nothing may end this thread but {@link #stop}: a service that has lost its relay looks healthy and tells nobody anything. */
    private void run() {
        boolean healthy = true;
        while (running) {
            try (var session = new RelaySession(pool)) {
                while (running) {
                    await(drain(session));
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

    /** Relays until nothing is left that this instance may take. Returns how long to wait for the next look. */
    private Duration drain(RelaySession session) throws InterruptedException {
        wakeUps.clear();
        line.events(); // locks nothing while the broker is away
        boolean all = false;
        while (running && !line.isBlocked()) {
            Claim claim = session.locks().claim(all);
            boolean any = turn(claim, session);
            if (!any && (all || claim.shards().isEmpty())) {
                return claim.contended() ? LOOK_AGAIN_WHEN_CONTENDED : LOOK_ANYWAY;
            }
            // A share may hold only rows that wait behind a postponed one: then look at all shards before resting.
            all = !any;
        }
        return line.isBlocked() ? LOOK_ANYWAY : Duration.ZERO;
    }

    /** The batch shrinks with each failure, so that a row that costs the connection is found, and grows again. */
    private boolean turn(Claim claim, RelaySession session) throws InterruptedException {
        if (claim.shards().isEmpty()) {
            return false;
        }
        int size = batch;
        batch = Math.max(1, size / 4);
        List<Integer> shards = size == 1 ? claim.shards().subList(0, 1) : claim.shards();
        boolean any = new RelayTurn(session.rows(), line, publisher, ledger, published).run(shards, size);
        session.locks().release(claim.shards());
        batch = Math.min(largestBatch, size * 4);
        return any;
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
            line.close();
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
