package io.taskflow.operations.decision;

import io.taskflow.operations.deadletter.DeadLetter;
import io.taskflow.operations.deadletter.DeadLetters;
import io.taskflow.operations.deadletter.Filter;
import io.taskflow.operations.deadletter.Original;
import io.taskflow.operations.deadletter.State;
import io.taskflow.service.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Sends dead letters again or gives them up. A replay is in its queue first and noted then: dying between the two leaves it open, and replaying
 * it again is harmless, as a consumer handles an event once.
 */
@Service
class Decisions {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DeadLetters letters;
    private final DecisionLock lock;
    private final Replays replays;
    private final Clock clock;

    Decisions(DeadLetters letters, DecisionLock lock, Replays replays, Clock clock) {
        this.letters = letters;
        this.lock = lock;
        this.replays = replays;
        this.clock = clock;
    }

    /** How a replay of many went; {@code remaining} were not reached in time: ask again. */
    record Replayed(int matched, int replayed, int failed, int remaining) {}

    /** How a discarding of many went. */
    record Discarded(int matched, int discarded, int remaining) {}

    private enum Outcome {
        SENT,
        REFUSED,
        DECIDED_BEFORE
    }

    /** Sends one again; a second time it sends nothing. */
    DeadLetter replay(UUID id, String by) {
        Outcome outcome = replayIfOpen(id, by);
        DeadLetter letter = require(id);
        if (outcome == Outcome.REFUSED) {
            throw ProblemException.conflict("It cannot be sent again: its queue is gone or takes nothing.");
        }
        if (letter.state() == State.DISCARDED) {
            throw ProblemException.conflict("It was discarded; a discarded message is not sent again.");
        }
        return letter;
    }

    /** Gives one up; likewise safe to repeat. */
    void discard(UUID id, String by) {
        lock.whileHeld(() -> letters.resolve(id, State.DISCARDED, by, clock.instant()));
        if (require(id).state() == State.REPLAYED) {
            throw ProblemException.conflict("It was replayed already, so there is nothing left to discard.");
        }
    }

    /** Sends all that match again, the oldest first, as far as time allows; what fails stays open and keeps no other from its queue. */
    Replayed replayAll(Filter filter, String by) {
        List<UUID> matching = letters.open(filter);
        Instant deadline = clock.instant().plus(PATIENCE);
        int tried = 0;
        int sent = 0;
        int failed = 0;
        while (tried < matching.size() && clock.instant().isBefore(deadline)) {
            Outcome outcome = replayIfOpen(matching.get(tried++), by);
            sent += outcome == Outcome.SENT ? 1 : 0;
            failed += outcome == Outcome.REFUSED ? 1 : 0;
        }
        return new Replayed(matching.size(), sent, failed, matching.size() - tried);
    }

    /** Gives all that match up for good; a 400 problem for a filter that all would match. */
    Discarded discardAll(Filter filter, String by) {
        filter.requireSome();
        int discarded = lock.whileHeld(() -> letters.discard(filter, by, clock.instant()));
        return new Discarded(discarded, discarded, 0);
    }

    private Outcome replayIfOpen(UUID id, String by) {
        return lock.whileHeld(() -> {
            Optional<Original> open = letters.original(id);
            if (open.isEmpty()) {
                return Outcome.DECIDED_BEFORE;
            }
            if (!replays.send(id, open.get())) {
                return Outcome.REFUSED;
            }
            letters.resolve(id, State.REPLAYED, by, clock.instant());
            return Outcome.SENT;
        });
    }

    private DeadLetter require(UUID id) {
        return letters.find(id).orElseThrow(() -> ProblemException.notFound("dead letter"));
    }
}
