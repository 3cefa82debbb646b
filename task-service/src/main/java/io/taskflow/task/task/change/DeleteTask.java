package io.taskflow.task.task.change;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.store.TaskAccess;
import io.taskflow.task.task.store.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a task; what was directly under it stays, at the top level. The project's editors may. */
@Service
public class DeleteTask {
    private final TaskAccess access;
    private final Tasks tasks;
    private final Clock clock;

    DeleteTask(TaskAccess access, Tasks tasks, Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Deletes the task; {@code versionCheck} may refuse its current version. */
    @Transactional
    public void delete(UUID id, UUID caller, LongConsumer versionCheck) {
        // Held, so that nobody puts a new task under this one meanwhile.
        access.requireAndHold(id, caller, ProjectRole.EDITOR);
        Task task = tasks.lock(id).orElseThrow(() -> ProblemException.notFound("task"));
        versionCheck.accept(task.version());
        Instant now = clock.instant();
        for (Task child : tasks.lockChildren(id)) {
            child.change(child.fields().withoutParent(), now);
            tasks.save(child, caller);
        }
        task.delete(now);
        tasks.save(task, caller);
    }
}
