package io.taskflow.task.task;

import io.taskflow.task.project.change.ProjectContents;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tasks follow their project: they go with it, and lose an assignee and watchers who leave it. */
@Component
class TasksOfProject implements ProjectContents {
    private static final int PORTION = 200;

    private final Tasks tasks;
    private final TaskWatchers watchers;
    private final TaskAlarms alarms;
    private final Clock clock;

    TasksOfProject(Tasks tasks, TaskWatchers watchers, TaskAlarms alarms, Clock clock) {
        this.tasks = tasks;
        this.watchers = watchers;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** One {@code task.deleted} for each: who follows tasks need not know which project they were in. */
    @Override
    public boolean deleteSome(UUID projectId, UUID actor) {
        return tasks.deleteSome(projectId, PORTION, clock.instant(), actor) == PORTION;
    }

    @Override
    public void resume(UUID projectId) {
        alarms.resume(projectId);
    }

    @Override
    public void release(UUID projectId, UUID formerMember, UUID actor) {
        watchers.left(projectId, formerMember);
        Instant now = clock.instant();
        for (Task task : tasks.lockOpenOf(projectId, formerMember)) {
            tasks.save(task, task.change(task.fields().withoutAssignee(), now), actor);
        }
    }
}
