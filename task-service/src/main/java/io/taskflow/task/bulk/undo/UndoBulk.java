package io.taskflow.task.bulk.undo;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.task.bulk.done.BulkChanges;
import io.taskflow.task.bulk.done.BulkResult;
import io.taskflow.task.bulk.done.DoneOperation;
import io.taskflow.task.bulk.done.Results;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Undoes what a bulk call did, the last first, each in a transaction of its own. */
@Component
class UndoBulk {
    private static final String TOO_LATE = "The call ran out of time before this operation. Repeat it for the rest.";

    private final BulkChanges changes;
    private final UndoOperation undoOperation;
    private final Results results;
    private final Clock clock;

    UndoBulk(BulkChanges changes, UndoOperation undoOperation, Results results, Clock clock) {
        this.changes = changes;
        this.undoOperation = undoOperation;
        this.results = results;
        this.clock = clock;
    }

    /** Throws a 404 problem for a call that is not the person's, or too old, and a 409 one where nothing is left. */
    List<BulkResult> undo(UUID bulkId, UUID caller) {
        if (!changes.isOf(bulkId, caller)) {
            throw ProblemException.notFound("bulk change");
        }
        List<DoneOperation> done = changes.of(bulkId);
        if (done.isEmpty()) {
            throw ProblemException.conflict("Nothing of this bulk change is left to undo.");
        }
        Deque<BulkResult> undone = new ArrayDeque<>();
        Instant end = clock.instant().plus(Results.LONGEST);
        for (DoneOperation operation : done.reversed()) {
            String base = Results.OPERATIONS + operation.place();
            undone.addFirst(
                    clock.instant().isAfter(end)
                            ? results.of(base, ProblemException.of(ProblemKind.UNAVAILABLE, TOO_LATE))
                            : results.of(base, () -> undoOperation.undo(bulkId, operation, caller)));
        }
        return List.copyOf(undone);
    }
}
