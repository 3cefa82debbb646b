package io.taskflow.task.bulk;

import io.taskflow.contracts.task.TaskSnapshot;
import io.taskflow.service.idempotency.IdempotencyKey;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.task.bulk.done.BulkChanges;
import io.taskflow.task.bulk.done.BulkResult;
import io.taskflow.task.bulk.done.DoneOperation;
import io.taskflow.task.bulk.done.DoneOperation.Kind;
import io.taskflow.task.bulk.done.Results;
import io.taskflow.task.task.ChangeTask;
import io.taskflow.task.task.TaskEdit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Does the operations of a bulk call one after the other, each in a transaction of its own. */
@Component
class RunBulk {
    /** Of descriptions in one answer: some megabytes, which are in memory several times. */
    private static final long MOST_CHARACTERS = 1_000_000;

    private static final String TOO_LATE =
            "The call ran out of time before this operation. Send the rest in a new call.";

    private final BulkChanges changes;
    private final DoOperation doOperation;
    private final Results results;
    private final ChangeTask changeTask;
    private final Clock clock;

    RunBulk(BulkChanges changes, DoOperation doOperation, Results results, ChangeTask changeTask, Clock clock) {
        this.changes = changes;
        this.doOperation = doOperation;
        this.results = results;
        this.changeTask = changeTask;
        this.clock = clock;
    }

    /** All results, in order. What an earlier run under the same key has done already is not done again. */
    BulkAnswer run(BulkRequest request, IdempotencyKey key, UUID caller) {
        UUID bulkId = changes.begin(caller, key, request);
        Map<Integer, DoneOperation> earlier =
                changes.of(bulkId).stream().collect(Collectors.toMap(DoneOperation::place, Function.identity()));
        Instant end = clock.instant().plus(Results.LONGEST);
        List<BulkResult> answers = new ArrayList<>();
        long characters = 0;
        for (int i = 0; i < request.operations().size(); i++) {
            DoneOperation before = earlier.get(i);
            BulkResult answer = before != null ? again(before, caller) : one(bulkId, request, i, caller, end);
            characters += answer.characters();
            answers.add(characters > MOST_CHARACTERS ? answer.withoutTask() : answer);
        }
        return new BulkAnswer(bulkId, answers);
    }

    private BulkResult one(UUID bulkId, BulkRequest request, int place, UUID caller, Instant end) {
        BulkOperation operation = request.operations().get(place);
        String base = Results.OPERATIONS + place + operation.op().body();
        if (clock.instant().isAfter(end)) {
            return results.of(base, ProblemException.of(ProblemKind.UNAVAILABLE, TOO_LATE));
        }
        return results.of(base, () -> doOperation.perform(bulkId, place, operation, caller));
    }

    private BulkResult again(DoneOperation done, UUID caller) {
        int status = done.kind().status();
        return done.kind() == Kind.DELETED
                ? BulkResult.of(status, null)
                : results.of(
                        Results.OPERATIONS + done.place(), () -> BulkResult.of(status, asItIs(done.taskId(), caller)));
    }

    private TaskSnapshot asItIs(UUID taskId, UUID caller) {
        return changeTask
                .change(taskId, TaskEdit.of(Set.of(), same -> same), caller)
                .snapshot();
    }
}
