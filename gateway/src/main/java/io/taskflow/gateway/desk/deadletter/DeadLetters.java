package io.taskflow.gateway.desk.deadletter;

import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.journal.Case;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.DeadLetterJournal;
import io.taskflow.gateway.desk.journal.JournalCopies;
import io.taskflow.gateway.desk.journal.State;
import io.taskflow.gateway.problem.ProblemKind;
import io.taskflow.gateway.problem.RefusedRequestException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at the dead letters. Answers 503 until all of them are known. */
@Component
class DeadLetters {

    private final DeadLetterIndex index;
    private final DeadLetterJournal journal;
    private final JournalCopies copies;
    private final Clock clock;

    DeadLetters(DeadLetterIndex index, DeadLetterJournal journal, JournalCopies copies, Clock clock) {
        this.index = index;
        this.journal = journal;
        this.copies = copies;
        this.clock = clock;
    }

    DeadLetterPage list(State state, Filter filter, int limit, @Nullable String cursor) {
        long before = place(cursor);
        journal.requireCurrent();
        List<Case> matching = index.inState(state).stream()
                .filter(each -> filter.test(each.letter()))
                .toList();
        return DeadLetterPage.of(matching, before, limit, index.truncated(), clock.instant());
    }

    /** One with all that is in it; without its content once the journal no longer holds it. */
    DeadLetterView read(String id) {
        journal.requireCurrent();
        Case found = index.find(id);
        if (found == null) {
            throw new RefusedRequestException(
                    ProblemKind.NOT_FOUND, "There is no dead letter with this id, or it was decided long ago.");
        }
        AtomicReference<@Nullable Delivery> copy = new AtomicReference<>();
        copies.read(new TreeSet<>(Set.of(found.letter().offset())), copy::set);
        Delivery message = copy.get();
        return DeadLetterView.of(found, message == null ? null : Content.of(message));
    }

    private static long place(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : DeadLetterPage.place(cursor);
        } catch (IllegalArgumentException notOurs) {
            throw RefusedRequestException.invalid("/cursor", "must be a nextCursor of an earlier answer");
        }
    }
}
