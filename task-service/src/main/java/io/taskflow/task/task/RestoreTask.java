package io.taskflow.task.task;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.retention.RetentionSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a deleted task back, as long as deleted ones are kept. The project's editors may. */
@Service
public class RestoreTask {
    private final TaskAccess access;
    private final TaskReferences references;
    private final Tasks tasks;
    private final Duration kept;
    private final Clock clock;

    RestoreTask(TaskAccess access, TaskReferences references, Tasks tasks, RetentionSettings retention, Clock clock) {
        this.access = access;
        this.references = references;
        this.tasks = tasks;
        this.kept = retention.deleted();
        this.clock = clock;
    }

    /** What was deleted before this is gone for good. */
    public Instant deletedSince() {
        return clock.instant().minus(kept);
    }

    /** The task as it is then; nothing is written where it is not deleted, perhaps because somebody was faster. */
    @Transactional
    public Task restore(UUID id, UUID caller) {
        return restore(id, caller, anyVersion -> {});
    }

    /** The same; {@code versionCheck} may refuse its current version. */
    @Transactional
    public Task restore(UUID id, UUID caller, LongConsumer versionCheck) {
        // So that its parent and its assignee stay where they are.
        UUID project = access.lockProject(id, caller, ProjectRole.EDITOR, deletedSince());
        Tasks.Kept found = tasks.lockKept(id).orElseThrow(() -> ProblemException.notFound("task"));
        Task task = found.task();
        versionCheck.accept(task.version());
        TaskAccess.requireStillIn(project, task.projectId());
        Instant deletedAt = found.deletedAt();
        if (deletedAt != null) {
            TaskFields fields = references.fitting(task);
            tasks.save(task, task.restore(deletedAt, fields, clock.instant()), caller);
        }
        return task;
    }
}
