package io.taskflow.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.taskflow.messaging.relay.OutboxTable.Claim;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Locks shards, publishes their rows batch by batch, deletes what is confirmed. What is committed while one batch waits for its
 * confirms makes the next; only behind a full one the next is read at once. At most three are in memory.
 */
final class RelayWorker {

    private static final Logger log = LoggerFactory.getLogger(RelayWorker.class);

    /** Then the shards are offered to other instances. */
    private static final Duration LONGEST_TURN = Duration.ofMillis(500);

    private static final Duration LOOK_AGAIN_WHEN_CONTENDED = Duration.ofMillis(10);

    /** A busy outbox is looked at so often and no more: each look costs the database, the broker and every consumer the same for one event as for ten. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** What waits for another key, perhaps another instance's, is not told when that is through. */
    private static final Duration LOOK_AGAIN_WHEN_WAITING = Duration.ofMillis(50);

    private static final int UNCONFIRMED_BATCHES = 2;

    private final OutboxTable table;
    private final Publisher publisher;
    private final Counter published;
    private final int batchSize;
    private final Set<Integer> shards = new HashSet<>();
    private final Deque<List<Publication>> unconfirmed = new ArrayDeque<>();
    private final List<Long> confirmed = new ArrayList<>();

    /** Ordering keys of which a row was not confirmed: what was sent behind it goes again, so that a key's last event is heard last. */
    private final Set<UUID> interrupted = new HashSet<>();

    /** How many rows are sent one by one: the broker closed the channel for one of them, and does not say for which. */
    private int suspects;

    private boolean contended;
    private boolean waits;

    RelayWorker(OutboxTable table, Publisher publisher, Counter published, int batchSize) {
        this.table = table;
        this.publisher = publisher;
        this.published = published;
        this.batchSize = batchSize;
    }

    /**
     * Relays until nothing is left that it may take, or for half a second. The publisher is open.
     *
     * @param woken whether something may have been committed since it was last asked
     * @param otherwise how long to wait for the next look when nothing is left
     * @return how long to wait for the next look
     */
    Duration run(BooleanSupplier woken, Duration otherwise) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_TURN.toNanos();
        boolean full = false;
        waits = false;
        boolean more;
        do {
            long begun = System.nanoTime();
            boolean claimed = !full && claim();
            full = relayBatch();
            boolean atOnce = full || claimed || suspects > 0;
            more = atOnce || woken.getAsBoolean();
            if (more && !atOnce) {
                TimeUnit.NANOSECONDS.sleep(begun + BETWEEN_LOOKS.toNanos() - System.nanoTime());
            }
        } while (more && publisher.isOpen() && !publisher.isBlocked() && System.nanoTime() < end);
        settleAllBut(0);
        table.delete(confirmed);
        confirmed.clear();
        if (!shards.isEmpty()) {
            table.unlock();
            shards.clear();
        }
        Duration unlessContended = waits ? LOOK_AGAIN_WHEN_WAITING : otherwise;
        Duration unlessMore = contended ? LOOK_AGAIN_WHEN_CONTENDED : unlessContended;
        return more ? Duration.ZERO : unlessMore;
    }

    /** Whether it has got some of the shards with work, and not all: it is worth to ask again. */
    private boolean claim() {
        List<Claim> busy = shards.size() < Shards.COUNT ? table.claim(shards) : List.of();
        List<Integer> locked =
                busy.stream().filter(Claim::locked).map(Claim::shard).toList();
        shards.addAll(locked);
        contended = locked.size() < busy.size();
        return contended && !locked.isEmpty();
    }

    /** Returns whether there may be as many again. */
    private boolean relayBatch() throws InterruptedException {
        if (shards.isEmpty()) {
            return false;
        }
        int each = suspects > 0 ? 1 : Math.ceilDiv(batchSize, shards.size());
        List<Long> sent = unconfirmed.stream()
                .flatMap(List::stream)
                .map(publication -> publication.row().id())
                .toList();
        OutboxTable.Next next = table.next(shards, confirmed, sent, each);
        List<OutboxRow> rows = next.rows();
        waits = next.waits();
        confirmed.clear();
        if (suspects > 0) {
            send(rows.subList(0, Math.min(1, rows.size())));
        } else {
            send(rows.stream().filter(row -> row.attempts() == 0).toList());
            retry(rows.stream().filter(row -> row.attempts() > 0).toList());
        }
        boolean full = rows.size() >= each;
        settleAllBut(full && suspects == 0 ? UNCONFIRMED_BATCHES : 0);
        return full;
    }

    private void send(List<OutboxRow> rows) {
        if (!rows.isEmpty()) {
            unconfirmed.add(publisher.send(rows));
        }
    }

    /** What was refused before goes apart from the others, which it may take along with the channel. */
    private void retry(List<OutboxRow> rows) throws InterruptedException {
        if (!rows.isEmpty()) {
            settleAllBut(0);
            if (publisher.isOpen()) {
                send(rows);
                settleAllBut(0);
            }
        }
    }

    /** After a failure it waits for all: what was sent behind it is to be read again. */
    private void settleAllBut(int batches) throws InterruptedException {
        while (unconfirmed.size() > (interrupted.isEmpty() ? batches : 0)) {
            settle(unconfirmed.remove());
        }
        if (unconfirmed.isEmpty()) {
            interrupted.clear();
        }
    }

    private void settle(List<Publication> batch) throws InterruptedException {
        List<String> outcomes = publisher.await(batch);
        Map<OutboxRow, String> refused = new LinkedHashMap<>();
        int lost = 0;
        int before = confirmed.size();
        for (int i = 0; i < outcomes.size(); i++) {
            OutboxRow row = batch.get(i).row();
            String outcome = outcomes.get(i);
            if (outcome.equals(Publication.LOST) && batch.size() > 1) {
                lost++;
                interrupted.add(row.orderingKey());
            } else if (outcome.equals(Publication.CONFIRMED) && !interrupted.contains(row.orderingKey())) {
                confirmed.add(row.id());
            } else if (interrupted.add(row.orderingKey())) {
                refused.put(row, outcome.equals(Publication.LOST) ? publisher.closeReason() : outcome);
            }
        }
        published.increment(confirmed.size() - before);
        suspects = refused.isEmpty() ? Math.max(0, suspects + (lost > 0 ? lost : -batch.size())) : 0;
        postpone(refused);
    }

    /** A row is tried for as long as it takes: once is enough to be warned of it. */
    private void postpone(Map<OutboxRow, String> refused) {
        if (!refused.isEmpty()) {
            Map<Long, String> reasons = new LinkedHashMap<>();
            refused.forEach((row, reason) -> reasons.put(row.id(), reason));
            table.postpone(reasons);
            OutboxRow first = refused.keySet().iterator().next();
            log.atLevel(refused.keySet().stream().anyMatch(row -> row.attempts() == 0) ? Level.WARN : Level.DEBUG)
                    .addKeyValue("events", refused.size())
                    .addKeyValue("eventId", first.eventId())
                    .addKeyValue("reason", refused.get(first))
                    .log("Events not published, they stay in the outbox");
        }
    }
}
