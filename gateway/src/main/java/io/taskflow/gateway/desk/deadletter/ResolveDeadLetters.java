package io.taskflow.gateway.desk.deadletter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.Publisher;
import io.taskflow.gateway.desk.journal.Case;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.DeadLetterJournal;
import io.taskflow.gateway.desk.journal.Resolution;
import io.taskflow.gateway.desk.journal.State;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends dead letters again or gives them up: first to the queue (when replayed), then into the journal, last out of
 * {@code <queue>.dead}. Dying after the first step leaves the case open, and replaying it again is harmless, as a consumer handles
 * an event once; dying after the second leaves a copy behind, which the next gateway takes out.
 */
@Component
class ResolveDeadLetters {

    private static final Logger log = LoggerFactory.getLogger(ResolveDeadLetters.class);
    private final DeadLetterIndex index;
    private final DeadLetterJournal journal;
    private final Broker broker;
    private final Replays replays;
    private final DeadQueues queues;
    private final Clock clock;

    ResolveDeadLetters(
            Broker broker,
            DeadLetterIndex index,
            DeadLetterJournal journal,
            Replays replays,
            DeadQueues queues,
            Clock clock) {
        this.broker = broker;
        this.index = index;
        this.journal = journal;
        this.replays = replays;
        this.queues = queues;
        this.clock = clock;
    }

    /** Sends one again; a second time it only makes sure that the first was carried through. */
    Case replay(String id, String by) {
        takeOut(Set.of(decideReplay(id, by)));
        return require(id);
    }

    /** Gives one up; likewise safe to repeat. */
    void discard(String id, String by) {
        takeOut(Set.of(decideDiscard(id, by)));
    }

    /** Sends again what of these is still open; adds to {@code decided} what was sent, also when it fails over the rest. */
    synchronized void replay(List<DeadLetter> letters, String by, Set<DeadLetter> decided) {
        Set<DeadLetter> sent = new LinkedHashSet<>();
        try {
            replays.send(letters.stream().filter(this::isOpen).toList(), sent);
        } finally {
            write(State.REPLAYED, sent, by);
            decided.addAll(sent);
        }
    }

    /** Gives up what of these is still open, and adds it to {@code decided}. */
    synchronized void discard(List<DeadLetter> letters, String by, Set<DeadLetter> decided) {
        List<DeadLetter> open = letters.stream().filter(this::isOpen).toList();
        write(State.DISCARDED, open, by);
        decided.addAll(open);
    }

    /** Takes what is decided out of its queues, each of which is looked through once. */
    void takeOut(Set<DeadLetter> decided) {
        decided.stream()
                .collect(groupingBy(DeadLetter::queue, mapping(DeadLetter::id, toSet())))
                .forEach(queues::takeOut);
    }

    /** Whether nobody has decided on this death of it. */
    boolean isOpen(DeadLetter letter) {
        Case now = index.find(letter.id());
        return now != null && now.state() == State.OPEN && now.letter().offset() == letter.offset();
    }

    // Decisions are made one at a time, each by what the one before has left.
    private synchronized DeadLetter decideReplay(String id, String by) {
        Case found = require(id);
        switch (found.state()) {
            case OPEN -> replayOpen(found.letter(), by);
            case REPLAYED -> log.debug("Dead letter {} was replayed before", id);
            case DISCARDED -> throw decidedOtherwise("It was discarded; a discarded message is not sent again.");
        }
        return found.letter();
    }

    private synchronized DeadLetter decideDiscard(String id, String by) {
        Case found = require(id);
        switch (found.state()) {
            case OPEN -> write(State.DISCARDED, List.of(found.letter()), by);
            case DISCARDED -> log.debug("Dead letter {} was discarded before", id);
            case REPLAYED -> throw decidedOtherwise("It was replayed already, so there is nothing left to discard.");
        }
        return found.letter();
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

    private synchronized void replayOpen(DeadLetter letter, String by) {
        Set<DeadLetter> sent = new LinkedHashSet<>();
        replay(List.of(letter), by, sent);
        if (sent.isEmpty()) {
            throw decidedOtherwise(
                    "It cannot be sent again: its queue is gone or takes nothing, or it is older than the journal keeps"
                            + " messages (30 days) and only %s.dead holds it still.".formatted(letter.queue()));
        }
    }

    private void write(State state, Collection<DeadLetter> letters, String by) {
        if (letters.isEmpty()) {
            return;
        }
        var decided = letters.stream()
                .map(letter -> new Resolution.Letter(letter.id(), letter.offset()))
                .toList();
        try (Publisher publisher = Publisher.on(broker)) {
            journal.write(new Resolution(state, decided, clock.instant(), by), publisher);
        }
    }

    private static RefusedRequestException decidedOtherwise(String detail) {
        return new RefusedRequestException(ProblemKind.CONFLICT, detail);
    }
}
