package io.taskflow.messaging.relay;

import io.micrometer.core.instrument.Counter;
import io.taskflow.messaging.relay.OutboxPublisher.Flight;
import io.taskflow.messaging.relay.Sending.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One turn at shards that are locked: batch after batch, each read and sent while those before are being confirmed. At most
 * three batches are in memory, however many rows wait.
 */
final class RelayTurn {

    private static final Logger log = LoggerFactory.getLogger(RelayTurn.class);

    /** Then the shards are offered to other instances, and looked at from the start: a lower id may have committed later. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    /** Batches that wait for their confirms while the next is read. */
    private static final int IN_THE_AIR = 2;

    private final OutboxRows rows;
    private final BrokerLine line;
    private final OutboxPublisher publisher;
    private final LedgerTeller ledger;
    private final Counter published;
    private final Set<UUID> heldBack = new HashSet<>();
    private final Deque<Flight> air = new ArrayDeque<>();

    RelayTurn(OutboxRows rows, BrokerLine line, OutboxPublisher publisher, LedgerTeller ledger, Counter published) {
        this.rows = rows;
        this.line = line;
        this.publisher = publisher;
        this.ledger = ledger;
        this.published = published;
    }

    /**
     * Whether there was anything to publish.
     *
     * @throws org.springframework.amqp.AmqpException if the broker went; what it had not confirmed is still in the table
     */
    boolean run(List<Integer> shards, int batchSize) throws InterruptedException {
        Map<Integer, Long> behind = new HashMap<>();
        shards.forEach(shard -> behind.put(shard, Long.MIN_VALUE));
        int each = Math.ceilDiv(batchSize, shards.size());
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean any = false;
        for (boolean more = true; more; ) {
            List<OutboxRow> batch = rows.next(behind, each);
            batch.forEach(row -> behind.merge(row.shard(), row.id(), Math::max));
            any |= !batch.isEmpty();
            more = batch.size() >= each && System.nanoTime() < end;
            launch(batch);
            settleAllBut(IN_THE_AIR);
        }
        settleAllBut(0);
        return any;
    }

    /** What was lost with its channel goes before anything new does. */
    private void launch(List<OutboxRow> batch) throws InterruptedException {
        Flight last = air.peekLast();
        if (last != null && !last.channel().isOpen()) {
            settleAllBut(0);
            last = null;
        }
        if (!batch.isEmpty()) {
            air.add(publisher.send(batch, last == null ? line.events() : last.channel()));
        }
    }

    private void settleAllBut(int flights) throws InterruptedException {
        while (air.size() > flights) {
            settle(air.remove());
        }
    }

    private void settle(Flight flight) throws InterruptedException {
        var verdict = new Verdict(heldBack);
        List<Answer> answers = publisher.await(flight);
        for (int i = 0; i < answers.size(); i++) {
            verdict.on(flight.rows().get(i), answers.get(i));
        }
        keep(flight, verdict);
        isolate(flight, verdict.lost());
    }

    /** Tells the ledger first: whoever sees no row any more may ask it. */
    private void keep(Flight flight, Verdict verdict) throws InterruptedException {
        List<OutboxRow> told = flight.forLedger();
        boolean ledgerHasIt = ledger.tell(verdict.taken(), flight.at(), told);
        Map<Long, String> refused = new LinkedHashMap<>(verdict.refused());
        if (!ledgerHasIt) {
            told.forEach(row -> refused.put(row.id(), "the ledger did not take it"));
        }
        rows.delete(Stream.concat(verdict.taken().stream(), ledgerHasIt ? told.stream() : Stream.of())
                .map(OutboxRow::id)
                .toList());
        rows.postpone(refused);
        published.increment(verdict.taken().size());
        warn(
                flight.rows().stream()
                        .filter(row -> verdict.refused().containsKey(row.id()))
                        .toList(),
                verdict.refused());
    }

    private static void warn(List<OutboxRow> rows, Map<Long, String> reasons) {
        if (!rows.isEmpty()) {
            log.atLevel(level(rows))
                    .addKeyValue("events", rows.size())
                    .addKeyValue("reason", reasons.get(rows.getFirst().id()))
                    .log("Events not published, they stay in the outbox");
        }
    }

    /** A row is tried for as long as it takes: once is enough to be warned of it. */
    private static Level level(List<OutboxRow> refused) {
        return refused.stream().anyMatch(row -> row.attempts() == 0) ? Level.WARN : Level.DEBUG;
    }

    /**
     * The broker closes a channel for a single message that it refuses (a routing key without permission, a body too large), and
     * does not say which: halves are sent again until it stands alone.
     */
    private void isolate(Flight flight, List<OutboxRow> lost) throws InterruptedException {
        List<OutboxRow> again = lost.stream()
                .filter(row -> !heldBack.contains(row.orderingKey()))
                .toList();
        if (again.isEmpty()) {
            return;
        }
        if (flight.rows().size() == 1) {
            OutboxRow row = again.getFirst();
            heldBack.add(row.orderingKey());
            rows.postpone(Map.of(row.id(), flight.channel().closeReason()));
            log.atLevel(level(again))
                    .addKeyValue("eventId", row.eventId())
                    .addKeyValue("reason", flight.channel().closeReason())
                    .log("The broker refuses an event, it stays in the outbox");
            return;
        }
        int half = Math.ceilDiv(again.size(), 2);
        settle(publisher.send(again.subList(0, half), line.events()));
        List<OutboxRow> rest = again.subList(half, again.size()).stream()
                .filter(row -> !heldBack.contains(row.orderingKey()))
                .toList();
        if (!rest.isEmpty()) {
            settle(publisher.send(rest, line.events()));
        }
    }
}
