package io.taskflow.gateway.desk.deadletter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.desk.journal.Case;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.DeadLetterJournal;
import io.taskflow.gateway.desk.journal.JournalCopies;
import io.taskflow.gateway.desk.journal.Resolution;
import io.taskflow.gateway.desk.journal.State;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Sends dead letters again or gives them up: first to the queue (when replayed), then into the journal, last out of
 * {@code <queue>.dead}. Dying after the first step leaves the case open, and replaying it again is harmless, as a consumer handles
 * an event once; dying after the second leaves a copy behind, which the next gateway takes out.
 */
@Component
class ResolveDeadLetters {

    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Broker broker;
    private final DeadLetterIndex index;
    private final DeadLetterJournal journal;
    private final JournalCopies copies;
    private final Replays replays;
    private final DeadQueues queues;
    private final Clock clock;

    ResolveDeadLetters(
            Broker broker,
            DeadLetterIndex index,
            DeadLetterJournal journal,
            JournalCopies copies,
            Replays replays,
            DeadQueues queues,
            Clock clock) {
        this.broker = broker;
        this.index = index;
        this.journal = journal;
        this.copies = copies;
        this.replays = replays;
        this.queues = queues;
        this.clock = clock;
    }

    /** How a replay of many went; {@code remaining} were not reached in time: ask again. */
    record Outcome(int matched, int replayed, int failed, int remaining) {}

    /** Sends one again; a second time it only makes sure that the first was carried through. */
    Case replay(String id, String by) {
        Case found = require(id);
        switch (found.state()) {
            case OPEN -> replayOpen(found.letter(), by);
            case REPLAYED -> queues.takeOut(found.letter().queue(), Set.of(id));
            case DISCARDED -> throw decidedOtherwise("It was discarded; a discarded message is not sent again.");
        }
        return require(id);
    }

    /** Gives one up; likewise safe to repeat. */
    void discard(String id, String by) {
        Case found = require(id);
        switch (found.state()) {
            case OPEN -> {
                try (Publisher publisher = Publisher.on(broker)) {
                    decide(State.DISCARDED, List.of(found.letter()), by, publisher);
                }
            }
            case DISCARDED -> queues.takeOut(found.letter().queue(), Set.of(id));
            case REPLAYED -> throw decidedOtherwise("It was replayed already, so there is nothing left to discard.");
        }
    }

    /** Sends all open ones that match again, the oldest first. */
    Outcome replayAll(Filter filter, String by) {
        journal.requireCurrent();
        List<DeadLetter> matching = index.inState(State.OPEN).reversed().stream()
                .map(Case::letter)
                .filter(filter)
                .toList();
        Instant deadline = clock.instant().plus(PATIENCE);
        int tried = 0;
        int replayed = 0;
        while (tried < matching.size() && clock.instant().isBefore(deadline)) {
            List<DeadLetter> some = matching.subList(tried, Math.min(matching.size(), tried + AT_ONCE));
            replayed += replay(some, by);
            tried += some.size();
        }
        return new Outcome(matching.size(), replayed, tried - replayed, matching.size() - tried);
    }

    private Case require(String id) {
        journal.requireCurrent();
        Case found = index.find(id);
        if (found == null) {
            throw new RefusedRequestException(
                    ProblemKind.NOT_FOUND, "There is no dead letter with this id, or it was decided long ago.");
        }
        return found;
    }

    private void replayOpen(DeadLetter letter, String by) {
        if (replay(List.of(letter), by) == 0) {
            throw decidedOtherwise(
                    "It cannot be sent again: its queue is gone, or it is older than the journal keeps messages (30 days)"
                            + " and only %s.dead holds it still.".formatted(letter.queue()));
        }
    }

    private int replay(List<DeadLetter> letters, String by) {
        Map<Long, DeadLetter> byPlace = new HashMap<>();
        letters.forEach(letter -> byPlace.put(letter.offset(), letter));
        List<DeadLetter> sent = new ArrayList<>();
        try (Publisher publisher = Publisher.on(broker)) {
            copies.read(new TreeMap<>(byPlace).navigableKeySet(), copy -> {
                DeadLetter letter = byPlace.get(StreamReader.offsetOf(copy));
                if (letter != null) {
                    replays.send(letter, copy, publisher);
                    sent.add(letter);
                }
            });
            Set<String> unwanted = publisher.confirm();
            sent.removeIf(letter -> unwanted.contains(letter.id()));
            decide(State.REPLAYED, sent, by, publisher);
        }
        return sent.size();
    }

    private void decide(State state, List<DeadLetter> letters, String by, Publisher publisher) {
        if (letters.isEmpty()) {
            return;
        }
        var decided = letters.stream()
                .map(letter -> new Resolution.Letter(letter.id(), letter.offset()))
                .toList();
        journal.write(new Resolution(state, decided, clock.instant(), by), publisher);
        letters.stream()
                .collect(groupingBy(DeadLetter::queue, mapping(DeadLetter::id, toSet())))
                .forEach(queues::takeOut);
    }

    private static RefusedRequestException decidedOtherwise(String detail) {
        return new RefusedRequestException(ProblemKind.CONFLICT, detail);
    }
}
