package io.taskflow.task.bulk;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.etag.IfMatch;
import io.taskflow.service.json.StrictJson;
import io.taskflow.service.patch.MergePatch;
import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.InvalidFields;
import io.taskflow.service.problem.JsonProblems;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.bulk.done.BulkChanges;
import io.taskflow.task.bulk.done.BulkResult;
import io.taskflow.task.bulk.done.DoneOperation;
import io.taskflow.task.bulk.done.DoneOperation.Kind;
import io.taskflow.task.bulk.done.Results;
import io.taskflow.task.task.ChangeTask;
import io.taskflow.task.task.CreateTask;
import io.taskflow.task.task.DeleteTask;
import io.taskflow.task.task.NewTask;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskAccess;
import io.taskflow.task.task.TaskEdit;
import io.taskflow.task.task.TaskFields;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Does one operation of a bulk call as the call for a single task would, and notes what is needed to undo it. */
@Service
class DoOperation {
    /** Of which a header, too, has some kilobytes at most. */
    private static final int MOST_TAGS = 1_000;

    /** What a task that is moved may have to leave behind, though nobody names it. */
    private static final Set<String> LET_GO = Set.of("parentId", "assigneeId");

    private final TaskAccess access;
    private final CreateTask createTask;
    private final ChangeTask changeTask;
    private final DeleteTask deleteTask;
    private final BulkChanges changes;
    private final Validator validator;
    private final JsonMapper json;

    DoOperation(
            TaskAccess access,
            CreateTask createTask,
            ChangeTask changeTask,
            DeleteTask deleteTask,
            BulkChanges changes,
            Validator validator,
            StrictJson json) {
        this.access = access;
        this.createTask = createTask;
        this.changeTask = changeTask;
        this.deleteTask = deleteTask;
        this.changes = changes;
        this.validator = validator;
        this.json = json.mapper();
    }

    /** What came of it; throws the problems of the single call, after which nothing of it was done. */
    @Transactional
    public BulkResult perform(UUID bulkId, int place, BulkOperation operation, UUID caller) {
        return switch (operation.op()) {
            case create -> create(bulkId, place, valid(place, read(needed(place, "task", operation.task()))), caller);
            case update -> update(bulkId, place, operation, caller);
            case delete -> delete(bulkId, place, operation, caller);
        };
    }

    private BulkResult create(UUID bulkId, int place, NewTask wanted, UUID caller) {
        Task task = createTask.create(wanted, caller);
        return done(bulkId, new DoneOperation(place, Kind.CREATED, task.id(), task.version(), List.of()), task);
    }

    private BulkResult update(UUID bulkId, int place, BulkOperation operation, UUID caller) {
        UUID id = needed(place, "id", operation.id());
        MergePatch<TaskFields> patch = needed(place, "patch", operation.patch());
        TaskEdit edit = TaskEdit.of(patch, versionCheck(place, operation));
        var before = new AtomicReference<TaskFields>();
        var next = new AtomicReference<@Nullable UUID>();
        UUID formerProject = edit.projectId() == null ? null : access.require(id, caller, ProjectRole.VIEWER);
        Task task = changeTask.change(id, edit.noting(before::set).tellingNext(next::set), caller);
        Set<String> fields = new HashSet<>(patch.fields());
        if (fields.contains("status")) {
            fields.add("recurrence"); // which a closed task hands on to the next
        }
        boolean moved = formerProject != null && !formerProject.equals(task.projectId());
        if (moved) {
            fields.addAll(LET_GO);
        }
        List<FieldChange> changed = new ArrayList<>(named(fields, before.get().changesTo(task.fields())));
        if (moved) {
            changed.add(new FieldChange(TaskEdit.PROJECT, formerProject, task.projectId()));
        }
        return done(bulkId, new DoneOperation(place, Kind.UPDATED, id, task.version(), changed, next.get()), task);
    }

    private BulkResult delete(UUID bulkId, int place, BulkOperation operation, UUID caller) {
        UUID id = needed(place, "id", operation.id());
        LongConsumer check = versionCheck(place, operation);
        var before = new AtomicLong();
        deleteTask.delete(id, caller, version -> {
            before.set(version);
            check.accept(version);
        });
        return done(bulkId, new DoneOperation(place, Kind.DELETED, id, before.get() + 1, List.of()), null);
    }

    private BulkResult done(UUID bulkId, DoneOperation done, @Nullable Task task) {
        changes.add(bulkId, done);
        return BulkResult.of(done.kind().status(), task == null ? null : task.snapshot());
    }

    private static LongConsumer versionCheck(int place, BulkOperation operation) {
        String tags = operation.ifMatch();
        if (tags != null && tags.length() > MOST_TAGS) {
            throw ProblemException.invalid(
                    Results.OPERATIONS + place + "/ifMatch", "must be at most " + MOST_TAGS + " characters");
        }
        return IfMatch.parse(tags, null)::check;
    }

    private NewTask read(ObjectNode task) {
        try {
            return json.treeToValue(task, NewTask.class);
        } catch (JacksonException problem) {
            throw JsonProblems.of(problem);
        }
    }

    private NewTask valid(int place, NewTask task) {
        List<InvalidField> broken = InvalidFields.of(Results.OPERATIONS + place + "/task", validator.validate(task));
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken);
        }
        return task;
    }

    /** What the edit itself named; what followed from it, such as when it was completed, follows again. */
    private static List<FieldChange> named(Set<String> fields, List<FieldChange> changed) {
        return changed.stream()
                .filter(change -> fields.contains(change.field()))
                .toList();
    }

    private static <T> T needed(int place, String member, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(Results.OPERATIONS + place + "/" + member, "is required for this op");
        }
        return value;
    }
}
