package io.taskflow.task.task.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.TaskFields;
import io.taskflow.task.task.store.TaskAccess;
import io.taskflow.task.task.store.Tasks;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a task: its text, its state, who does it, what it is part of. The project's editors may. */
@Service
public class ChangeTask {
    private final TaskAccess access;
    private final Surroundings surroundings;
    private final Tasks tasks;
    private final Clock clock;

    ChangeTask(TaskAccess access, Surroundings surroundings, Tasks tasks, Clock clock) {
        this.access = access;
        this.surroundings = surroundings;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The task as the edit wants it; nothing is written where nothing changes. */
    @Transactional
    public Task change(UUID id, TaskEdit edit, UUID caller) {
        if (edit.touches("assigneeId") || edit.touches("parentId")) {
            access.requireAndHold(id, caller, ProjectRole.EDITOR);
        } else {
            access.requireToWrite(id, caller, ProjectRole.EDITOR);
        }
        Task task = tasks.lock(id).orElseThrow(() -> ProblemException.notFound("task"));
        TaskFields before = task.fields();
        TaskFields after = withoutFormerMember(task, edit.apply(task));
        checkReferences(task, before, after);
        task.change(after, clock.instant());
        tasks.save(task, caller);
        return task;
    }

    /** A closed task keeps who did it, also after they left; what is opened again is nobody's then. */
    private TaskFields withoutFormerMember(Task task, TaskFields after) {
        UUID assignee = after.assigneeId();
        if (assignee == null
                || !assignee.equals(task.fields().assigneeId())
                || !task.fields().status().isClosed()
                || after.status().isClosed()) {
            return after;
        }
        return surroundings.isStillMember(task.projectId(), assignee) ? after : after.withoutAssignee();
    }

    private void checkReferences(Task task, TaskFields before, TaskFields after) {
        if (!Objects.equals(before.assigneeId(), after.assigneeId())) {
            surroundings.checkAssignee(task.projectId(), after.assigneeId());
        }
        if (!Objects.equals(before.parentId(), after.parentId())) {
            surroundings.checkParent(task.projectId(), task.id(), after.parentId());
        }
    }
}
