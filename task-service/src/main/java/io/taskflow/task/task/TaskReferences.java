package io.taskflow.task.task;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.subtask.TaskTree;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a task refers to has to be in its project. True until the transaction ends where the project's row is locked. */
@Component
class TaskReferences {
    private final JdbcClient jdbc;
    private final TaskTree tree;

    TaskReferences(JdbcClient jdbc, TaskTree tree) {
        this.jdbc = jdbc;
        this.tree = tree;
    }

    /** Throws a 400 problem for what a new task cannot refer to: an assignee who is no member, a parent elsewhere or too deep down. */
    void check(UUID projectId, @Nullable UUID assigneeId, @Nullable UUID parentId) {
        check(projectId, assigneeId, parentId, null);
    }

    /** The same for a task with all that is under it; null for a new one. */
    void check(UUID projectId, @Nullable UUID assigneeId, @Nullable UUID parentId, @Nullable UUID taskId) {
        if (assigneeId == null && parentId == null) {
            return;
        }
        Found found = find(projectId, assigneeId, parentId);
        if (assigneeId != null && !found.assignee()) {
            throw noMember();
        }
        if (parentId != null && !found.parent()) {
            throw ProblemException.invalid("/parentId", "must be a task of the same project");
        }
        if (parentId != null) {
            tree.requireRoom(parentId, taskId);
        }
    }

    private Found find(UUID projectId, @Nullable UUID assigneeId, @Nullable UUID parentId) {
        return jdbc.sql("""
                select exists (select 1 from project_member where project_id = :projectId and user_id = :assigneeId) as assignee,
                  exists (select 1 from task where id = :parentId and project_id = :projectId and deleted_at is null) as parent""")
                .param("projectId", projectId)
                .param("assigneeId", assigneeId)
                .param("parentId", parentId)
                .query(Found.class)
                .single();
    }

    /** The fields of a task of the past, without a parent that is gone or too deep down since, nor, as long as it is open, an assignee who has left. */
    TaskFields fitting(Task task) {
        TaskFields fields = task.fields();
        Found found = find(task.projectId(), fields.assigneeId(), fields.parentId());
        if (!found.assignee() && !fields.status().isClosed()) {
            fields = fields.withoutAssignee();
        }
        UUID parentId = fields.parentId();
        return parentId != null && found.parent() && tree.hasRoom(parentId, task.id())
                ? fields
                : fields.withoutParent();
    }

    /** The same for what the change of a task sets anew; and the parent must be neither the task itself nor anywhere below it. */
    void checkChange(Task task, TaskFields after) {
        UUID assigneeId = changed(task.fields().assigneeId(), after.assigneeId());
        UUID parentId = changed(task.fields().parentId(), after.parentId());
        check(task.projectId(), assigneeId, parentId, task.id());
    }

    /** The problem of an assignee who is not, or no longer, in the project. */
    static ProblemException noMember() {
        return ProblemException.invalid("/assigneeId", "must be a member of the project");
    }

    private static @Nullable UUID changed(@Nullable UUID before, @Nullable UUID after) {
        return Objects.equals(before, after) ? null : after;
    }

    private record Found(boolean assignee, boolean parent) {}
}
