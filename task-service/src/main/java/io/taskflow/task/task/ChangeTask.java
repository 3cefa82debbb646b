package io.taskflow.task.task;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.label.Labels;
import io.taskflow.task.project.store.ProjectAccess;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a task: its text, its state, who does it, what it is part of. The project's editors may. */
@Service
public class ChangeTask {
    private final TaskAccess access;
    private final ProjectAccess members;
    private final TaskReferences references;
    private final Labels labels;
    private final Tasks tasks;
    private final NextTask nextTask;
    private final MoveTask moveTask;
    private final Clock clock;

    ChangeTask(
            TaskAccess access,
            ProjectAccess members,
            TaskReferences references,
            Labels labels,
            Tasks tasks,
            NextTask nextTask,
            MoveTask moveTask,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.references = references;
        this.labels = labels;
        this.tasks = tasks;
        this.nextTask = nextTask;
        this.moveTask = moveTask;
        this.clock = clock;
    }

    /** The task as the edit wants it; nothing is written where nothing changes. */
    @Transactional
    public Task change(UUID id, TaskEdit edit, UUID caller) {
        UUID target = edit.projectId();
        if (target != null) {
            UUID origin = access.require(id, caller, ProjectRole.EDITOR);
            if (!origin.equals(target)) {
                return moveTask.move(id, origin, target, edit, caller);
            }
        }
        return changeThere(id, edit, caller);
    }

    private Task changeThere(UUID id, TaskEdit edit, UUID caller) {
        Optional<UUID> held = holdProject(id, edit, caller);
        Task task = tasks.lock(id, caller);
        held.ifPresent(project -> TaskAccess.requireStillIn(project, task.projectId()));
        edit.versionCheck().accept(task.version());
        TaskFields after = forMembers(task, edit, edit.change().apply(task.fields()));
        references.checkChange(task, after);
        if (edit.fields().contains("labels")) {
            after = after.withLabels(labels.spelled(task.projectId(), after.labels()));
        }
        boolean goesOn = task.goesOnWith(after);
        if (goesOn && held.isEmpty()) {
            throw ProblemException.conflict("Somebody made the task recur at this very moment. Try again.");
        }
        Instant now = clock.instant();
        tasks.save(task, task.change(goesOn ? after.withoutRecurrence() : after, now), caller);
        if (goesOn) {
            nextTask.add(task, after, caller, now).ifPresent(edit.next());
        }
        return task;
    }

    /** Before the task, if the edit needs it: for what the task refers to there, or for the number of its next occurrence. */
    private Optional<UUID> holdProject(UUID id, TaskEdit edit, UUID caller) {
        if (edit.needsProject()) {
            return Optional.of(access.lockProject(id, caller, ProjectRole.EDITOR));
        }
        return edit.mayClose() ? access.lockProjectOfRecurring(id, caller) : Optional.empty();
    }

    /**
     * A closed task keeps who did it, also after they left; what is opened again is nobody's then. Throws a 400 problem where the
     * edit itself says that it shall be theirs.
     */
    private TaskFields forMembers(Task task, TaskEdit edit, TaskFields after) {
        UUID assignee = after.assigneeId();
        if (assignee == null
                || !assignee.equals(task.fields().assigneeId())
                || !task.fields().status().isClosed()
                || after.status().isClosed()
                || members.lockRole(task.projectId(), assignee).isPresent()) {
            return after;
        }
        if (edit.fields().contains("assigneeId")) {
            throw TaskReferences.noMember();
        }
        return after.withoutAssignee();
    }
}
