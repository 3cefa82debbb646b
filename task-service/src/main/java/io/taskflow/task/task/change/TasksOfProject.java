package io.taskflow.task.task.change;

import io.taskflow.task.project.change.ProjectContents;
import io.taskflow.task.task.Task;
import io.taskflow.task.task.store.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tasks follow their project: they go with it, and lose an assignee who leaves it. */
@Component
class TasksOfProject implements ProjectContents {
    private static final int BATCH = 200;

    private final Tasks tasks;
    private final Clock clock;

    TasksOfProject(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** One {@code task.deleted} for each: who follows tasks need not know which project they were in. */
    @Override
    public void deleteAll(UUID projectId, UUID actor) {
        Instant now = clock.instant();
        List<Task> batch = tasks.lockSome(projectId, BATCH);
        while (!batch.isEmpty()) {
            for (Task task : batch) {
                task.delete(now);
                tasks.save(task, actor);
            }
            tasks.release(batch);
            batch = tasks.lockSome(projectId, BATCH);
        }
    }

    @Override
    public void release(UUID projectId, UUID formerMember, UUID actor) {
        Instant now = clock.instant();
        for (Task task : tasks.lockOpenOf(projectId, formerMember)) {
            task.change(task.fields().withoutAssignee(), now);
            tasks.save(task, actor);
        }
    }
}
