package io.taskflow.task.watcher;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.task.TaskAccess;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends that somebody watches a task: each member for themselves, an editor also for others. */
@Service
class WatchTask {
    /** Besides the reporter and the assignee. */
    private static final int MOST = Watchers.MOST;

    private final TaskAccess access;
    private final ProjectAccess members;
    private final WatcherList list;
    private final Watchers watchers;

    WatchTask(TaskAccess access, ProjectAccess members, WatcherList list, Watchers watchers) {
        this.access = access;
        this.members = members;
        this.list = list;
        this.watchers = watchers;
    }

    /** Whether it was new. Throws a problem: 404 for who is no member, 409 where the task has as many as there may be. */
    @Transactional
    public boolean begin(UUID taskId, UUID person, UUID caller) {
        UUID projectId = hold(taskId, person, caller);
        boolean before = list.has(taskId, person);
        if (!before && watchers.count(taskId) >= MOST) {
            throw ProblemException.conflict(
                    "At most " + MOST + " people watch a task, besides its reporter and assignee. Remove one first.");
        }
        watchers.put(taskId, projectId, person, true, before, caller);
        return !before;
    }

    /** Ends it for good, be it so or not: nobody begins it again but by wish. Throws a 404 problem for who is no member. */
    @Transactional
    public void end(UUID taskId, UUID person, UUID caller) {
        UUID projectId = hold(taskId, person, caller);
        watchers.put(taskId, projectId, person, false, list.has(taskId, person), caller);
    }

    /** The task's project. Two who want something of the same task's watchers do it one after the other. */
    private UUID hold(UUID taskId, UUID person, UUID caller) {
        boolean oneself = person.equals(caller);
        UUID projectId = access.hold(taskId, caller, oneself ? ProjectRole.VIEWER : ProjectRole.EDITOR)
                .projectId();
        if (!oneself && members.lockRole(projectId, person).isEmpty()) {
            throw ProblemException.notFound("member");
        }
        watchers.queue(taskId);
        return projectId;
    }
}
