package io.taskflow.task.task;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.label.Labels;
import io.taskflow.task.move.FormerKeys;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.TaskNumber;
import io.taskflow.task.project.change.TaskNumbers;
import io.taskflow.task.project.store.ProjectAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves a task to another project, with all that is under it: each gets a number and a place behind all others there. Editors of both
 * projects may. Part of the transaction of {@link ChangeTask}.
 */
@Component
class MoveTask {
    /** At once: so long both projects are locked. */
    private static final int MOST = 500;

    private final ProjectAccess projects;
    private final TaskNumbers numbers;
    private final TaskReferences references;
    private final Labels labels;
    private final FormerKeys formerKeys;
    private final Tasks tasks;
    private final TaskWatchers watchers;
    private final Clock clock;

    MoveTask(
            ProjectAccess projects,
            TaskNumbers numbers,
            TaskReferences references,
            Labels labels,
            FormerKeys formerKeys,
            Tasks tasks,
            TaskWatchers watchers,
            Clock clock) {
        this.projects = projects;
        this.numbers = numbers;
        this.references = references;
        this.labels = labels;
        this.formerKeys = formerKeys;
        this.tasks = tasks;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** The task there, as the edit wants it. Both projects are locked in the order of their ids, then the tasks in that of theirs. */
    Task move(UUID id, UUID origin, UUID target, TaskEdit edit, UUID caller) {
        Project there = lock(origin, target, caller);
        List<Task> tree = lockTree(id, origin);
        Task whole = tree.getFirst();
        edit.versionCheck().accept(whole.version());
        TaskFields wanted = fields(whole, edit, there);
        List<UUID> ids = tree.stream().map(Task::id).toList();
        formerKeys.keep(ids);
        watchers.moved(ids, target);
        Iterator<TaskNumber> free = numbers.next(target, caller, tree.size()).iterator();
        Instant now = clock.instant();
        String end = tasks.endOf(target, caller);
        Iterator<List<String>> spelled = labels.spelledEach(
                        target,
                        tree.stream()
                                .map(task -> task.id().equals(id)
                                        ? wanted.labels()
                                        : task.fields().labels())
                                .toList())
                .iterator();
        for (Task task : tree) {
            end = Position.after(end);
            boolean placed = task.id().equals(id) && edit.fields().contains("position");
            TaskFields fields = task.id().equals(id) ? wanted : release(task.fields(), there);
            fields = fields.withLabels(spelled.next());
            tasks.save(task, task.move(free.next(), placed ? fields : fields.at(end), now), caller);
        }
        return whole;
    }

    private Project lock(UUID origin, UUID target, UUID caller) {
        List<Project> both = Stream.of(origin, target)
                .sorted(Comparator.comparing(UUID::toString))
                .map(project -> projects.lockActive(project, caller, ProjectRole.EDITOR))
                .toList();
        return both.getFirst().id().equals(target) ? both.getFirst() : both.getLast();
    }

    /** The task first, then what is under it in the order of the board. */
    private List<Task> lockTree(UUID id, UUID origin) {
        List<Task> tree = tasks.lockTree(id, origin, MOST + 1);
        if (tree.isEmpty()) {
            throw TaskAccess.moved();
        }
        if (tree.size() > MOST) {
            throw ProblemException.invalid(
                    "/projectId",
                    "can be changed of at most " + MOST + " tasks at once: move some of those under this one first");
        }
        return tree.stream()
                .sorted(Comparator.comparing((Task task) -> !task.id().equals(id))
                        .thenComparing(task -> task.fields().position())
                        .thenComparing(task -> task.id().toString()))
                .toList();
    }

    /** Without what the task cannot refer to there; a 400 problem where the edit itself says that it shall. */
    private TaskFields fields(Task task, TaskEdit edit, Project there) {
        TaskFields fields = edit.change().apply(task.fields());
        if (task.goesOnWith(fields)) {
            throw ProblemException.invalid(
                    "/projectId", "cannot be changed while a task that recurs is closed: move it first, then close it");
        }
        if (!edit.fields().contains("parentId")) {
            fields = fields.withoutParent();
        }
        UUID named = edit.fields().contains("assigneeId") ? fields.assigneeId() : null;
        references.check(there.id(), named, fields.parentId(), task.id());
        return named == null ? release(fields, there) : fields;
    }

    /** What is still to be done is nobody's whom nobody there knows. */
    private static TaskFields release(TaskFields fields, Project there) {
        UUID assignee = fields.assigneeId();
        boolean stays = assignee == null
                || there.roleOf(assignee) != null
                || fields.status().isClosed();
        return stays ? fields : fields.withoutAssignee();
    }
}
