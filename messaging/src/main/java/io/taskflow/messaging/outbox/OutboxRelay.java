package io.taskflow.messaging.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** Safety net for a wake-up that was lost with its process. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    private static final Duration LOOK_AGAIN_WHEN_CONTENDED = Duration.ofMillis(10);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);

    private final DataSource pool;
    private final OutboxStore store;
    private final OutboxPublisher publisher;
    private final int batchSize;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(DataSource pool, OutboxStore store, OutboxPublisher publisher, int batchSize) {
        this.pool = pool;
        this.store = store;
        this.publisher = publisher;
        this.batchSize = batchSize;
    }

    /** Something may have been committed. */
    void wake() {
        wakeUps.release();
    }

    private void run() {
        boolean healthy = true;
        while (running) {
            try (var locks = new ShardLocks(pool)) {
                while (running) {
                    await(drain(locks));
                    healthy = true;
                }
            } catch (SQLException | RuntimeException e) { // whatever it is: a relay that ended would tell nothing more
                if (healthy && running) {
                    log.atWarn().setCause(e).log("Outbox relay paused; events wait in the outbox and nothing is lost");
                }
                healthy = false;
                await(LOOK_ANYWAY);
            }
        }
    }

    /** Relays until nothing is left that this instance may take. Returns how long to wait for the next look. */
    private Duration drain(ShardLocks locks) {
        wakeUps.drainPermits();
        boolean all = false;
        while (running) {
            var claim = locks.claim(all);
            boolean published = relay(claim.shards(), locks);
            if (!published && (all || claim.shards().isEmpty())) {
                return claim.contended() ? LOOK_AGAIN_WHEN_CONTENDED : LOOK_ANYWAY;
            }
            // A share may hold only rows that wait behind a postponed one: then look at all shards before resting.
            all = !published;
        }
        return Duration.ZERO;
    }

    /** Whether there was anything to publish. */
    private boolean relay(List<Integer> shards, ShardLocks locks) {
        if (shards.isEmpty()) {
            return false;
        }
        try {
            return publishNext(shards);
        } finally {
            locks.release(shards);
        }
    }

    private boolean publishNext(List<Integer> shards) {
        List<OutboxRow> rows = store.next(shards, batchSize);
        if (rows.isEmpty()) {
            return false;
        }
        settle(rows, publisher.publish(rows));
        return true;
    }

    private void settle(List<OutboxRow> rows, List<@Nullable String> answers) {
        List<Long> done = new ArrayList<>(rows.size());
        Set<UUID> heldBack = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            OutboxRow row = rows.get(i);
            String error = i < answers.size() ? answers.get(i) : "not sent";
            if (heldBack.contains(row.orderingKey())) {
                continue; // goes again behind the one that failed, so that order holds
            }
            if (error == null) {
                done.add(row.id());
            } else {
                heldBack.add(row.orderingKey());
                store.postpone(row, backoff(row.attempts()), error);
                log.atWarn()
                        .addKeyValue("eventId", row.eventId())
                        .addKeyValue("reason", error)
                        .log("Event not published, it stays in the outbox");
            }
        }
        store.delete(done);
    }

    private static Duration backoff(int attempts) {
        Duration delay = Duration.ofMillis(200L << Math.min(attempts, 10));
        return delay.compareTo(LONGEST_BACKOFF) < 0 ? delay : LONGEST_BACKOFF;
    }

    private void await(Duration atMost) {
        try {
            boolean woken = wakeUps.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            log.trace("Looking again, woken: {}", woken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        if (relay != null) {
            try {
                relay.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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
