package io.taskflow.task.task.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.id.IdGenerator;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.change.Inboxes;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.task.Position;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.store.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates a task at the end of its project. The project's editors may. */
@Service
public class CreateTask {
    private final ProjectAccess access;
    private final Inboxes inboxes;
    private final Surroundings surroundings;
    private final Tasks tasks;
    private final IdGenerator ids;
    private final Clock clock;

    CreateTask(
            ProjectAccess access,
            Inboxes inboxes,
            Surroundings surroundings,
            Tasks tasks,
            IdGenerator ids,
            Clock clock) {
        this.access = access;
        this.inboxes = inboxes;
        this.surroundings = surroundings;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /** The new task, in this project or else the caller's INBOX. */
    @Transactional
    public Task create(@Nullable UUID projectId, TaskDraft draft, UUID caller) {
        UUID place = projectId == null ? inboxes.of(caller) : projectId;
        Project project = access.lock(place, caller, ProjectRole.EDITOR);
        surroundings.checkAssignee(place, draft.assigneeId());
        surroundings.checkParent(place, draft.parentId());
        String position = Position.after(tasks.lastPosition(place));
        Task task = new Task(ids.next(), project.nextTaskNumber(), caller, draft.at(position), clock.instant());
        tasks.add(task, caller);
        return task;
    }
}
