package io.taskflow.task.bulk.undo;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.json.StrictJson;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.bulk.done.BulkChanges;
import io.taskflow.task.bulk.done.BulkResult;
import io.taskflow.task.bulk.done.DoneOperation;
import io.taskflow.task.task.ChangeTask;
import io.taskflow.task.task.DeleteTask;
import io.taskflow.task.task.RestoreTask;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskAccess;
import io.taskflow.task.task.TaskEdit;
import io.taskflow.task.task.TaskFields;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Undoes one operation, with the rights that the person has now, by the same use cases as any other change. */
@Service
class UndoOperation {
    private final TaskAccess access;
    private final ChangeTask changeTask;
    private final DeleteTask deleteTask;
    private final RestoreTask restoreTask;
    private final FormerPlace formerPlace;
    private final BulkChanges changes;
    private final Validator validator;
    private final JsonMapper json;

    UndoOperation(
            TaskAccess access,
            ChangeTask changeTask,
            DeleteTask deleteTask,
            RestoreTask restoreTask,
            FormerPlace formerPlace,
            BulkChanges changes,
            Validator validator,
            StrictJson json) {
        this.access = access;
        this.changeTask = changeTask;
        this.deleteTask = deleteTask;
        this.restoreTask = restoreTask;
        this.formerPlace = formerPlace;
        this.changes = changes;
        this.validator = validator;
        this.json = json.mapper();
    }

    /** What came of it. Throws a 409 problem where somebody has changed the same since, or was faster. */
    @Transactional
    public BulkResult undo(UUID bulkId, DoneOperation done, UUID caller) {
        if (!changes.remove(bulkId, done)) {
            throw ProblemException.conflict("This is undone already.");
        }
        return switch (done.kind()) {
            case CREATED -> {
                deleteTask.delete(done.taskId(), caller, version -> checkUnchanged(done, version));
                yield BulkResult.of(204, null);
            }
            case UPDATED -> BulkResult.of(200, back(done, caller).snapshot());
            case DELETED ->
                BulkResult.of(
                        200,
                        restoreTask
                                .restore(done.taskId(), caller, version -> checkUnchanged(done, version))
                                .snapshot());
        };
    }

    private static void checkUnchanged(DoneOperation done, long version) {
        if (version != done.version()) {
            throw ProblemException.conflict("Somebody has changed the task since. Delete or restore it by itself.");
        }
    }

    private Task back(DoneOperation done, UUID caller) {
        List<FieldChange> fields =
                done.changes().stream().filter(change -> !isMove(change)).toList();
        Set<String> names = fields.stream().map(FieldChange::field).collect(Collectors.toSet());
        UUID home = done.changes().stream()
                .filter(UndoOperation::isMove)
                .findFirst()
                .map(move -> formerProject(move, access.require(done.taskId(), caller, ProjectRole.EDITOR)))
                .orElse(null);
        TaskEdit edit = TaskEdit.of(names, now -> {
                    TaskFields back = back(fields, now);
                    return home == null ? back : formerPlace.fitting(back, home, done.taskId());
                })
                .movingTo(home);
        Task back = changeTask.change(done.taskId(), edit, caller);
        if (done.nextTaskId() != null && access.isThere(done.nextTaskId())) {
            deleteTask.delete(done.nextTaskId(), caller, UndoOperation::checkUntouched);
        }
        return back;
    }

    private static void checkUntouched(long version) {
        if (version != 1) {
            throw ProblemException.conflict(
                    "Somebody has changed the next occurrence since. Delete it, and open this one again, by themselves.");
        }
    }

    private static boolean isMove(FieldChange change) {
        return change.field().equals(TaskEdit.PROJECT);
    }

    private static UUID formerProject(FieldChange move, UUID now) {
        if (!now.toString().equals(move.to())) {
            throw changedSince(move);
        }
        return UUID.fromString(String.valueOf(move.from()));
    }

    private TaskFields back(List<FieldChange> changed, TaskFields now) {
        ObjectNode fields = json.valueToTree(now);
        for (FieldChange change : changed) {
            JsonNode ours = json.valueToTree(change.to());
            if (!ours.equals(fields.get(change.field()))) {
                throw changedSince(change);
            }
            fields.set(change.field(), json.valueToTree(change.from()));
        }
        TaskFields back = json.treeToValue(fields, TaskFields.class);
        if (!validator.validate(back).isEmpty()) {
            throw ProblemException.conflict(
                    "What was so before does not fit what others have changed since. Change the task by itself.");
        }
        return back;
    }

    private static ProblemException changedSince(FieldChange change) {
        return ProblemException.conflict(
                "Somebody has changed " + change.field() + " since. Change it by itself, if you still want to.");
    }
}
