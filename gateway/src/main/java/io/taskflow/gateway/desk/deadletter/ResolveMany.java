package io.taskflow.gateway.desk.deadletter;

import io.taskflow.gateway.desk.journal.Case;
import io.taskflow.gateway.desk.journal.DeadLetter;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.DeadLetterJournal;
import io.taskflow.gateway.desk.journal.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Decides on all open dead letters that match, the oldest first, some at a time so that other decisions get their turn. */
@Component
class ResolveMany {

    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DeadLetterIndex index;
    private final DeadLetterJournal journal;
    private final ResolveDeadLetters resolve;
    private final Clock clock;

    ResolveMany(DeadLetterIndex index, DeadLetterJournal journal, ResolveDeadLetters resolve, Clock clock) {
        this.index = index;
        this.journal = journal;
        this.resolve = resolve;
        this.clock = clock;
    }

    /** How a replay of many went; {@code remaining} were not reached in time: ask again. */
    record Replayed(int matched, int replayed, int failed, int remaining) {}

    /** How a discarding of many went; {@code remaining} likewise. */
    record Discarded(int matched, int discarded, int remaining) {}

    private record Progress(List<DeadLetter> matching, int tried, int decided) {

        int remaining() {
            return matching.size() - tried;
        }
    }

    /** Sends all that match again; what fails stays open and keeps no other from its queue. */
    Replayed replayAll(Filter filter, String by) {
        Progress made = each(filter, (some, decided) -> resolve.replay(some, by, decided));
        List<DeadLetter> tried = made.matching().subList(0, made.tried());
        // One that somebody else has decided on meanwhile has not failed.
        int failed = (int) tried.stream().filter(resolve::isOpen).count();
        return new Replayed(made.matching().size(), made.decided(), failed, made.remaining());
    }

    /**
     * Gives all that match up for good.
     *
     * @throws io.taskflow.gateway.problem.RefusedRequestException as a 400 for a filter that all would match
     */
    Discarded discardAll(Filter filter, String by) {
        filter.requireSome();
        Progress made = each(filter, (some, decided) -> resolve.discard(some, by, decided));
        return new Discarded(made.matching().size(), made.decided(), made.remaining());
    }

    private Progress each(Filter filter, BiConsumer<List<DeadLetter>, Set<DeadLetter>> decide) {
        journal.requireCurrent();
        List<DeadLetter> matching = index.inState(State.OPEN).reversed().stream()
                .map(Case::letter)
                .filter(filter)
                .toList();
        Instant deadline = clock.instant().plus(PATIENCE);
        Set<DeadLetter> decided = new LinkedHashSet<>();
        int tried = 0;
        try {
            while (tried < matching.size() && clock.instant().isBefore(deadline)) {
                List<DeadLetter> some = matching.subList(tried, Math.min(matching.size(), tried + AT_ONCE));
                decide.accept(some, decided);
                tried += some.size();
            }
        } finally {
            resolve.takeOut(decided);
        }
        return new Progress(matching, tried, decided.size());
    }
}
