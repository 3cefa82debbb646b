package io.taskflow.task.task.change;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.store.ProjectAccess;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a task refers to has to be in its project. True until the transaction ends where the project's row is locked. */
@Component
class Surroundings {
    private final JdbcClient jdbc;
    private final ProjectAccess access;

    Surroundings(JdbcClient jdbc, ProjectAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Throws a 400 problem unless the assignee is a member. */
    void checkAssignee(UUID projectId, @Nullable UUID assigneeId) {
        if (assigneeId != null && access.roleIn(projectId, assigneeId).isEmpty()) {
            throw ProblemException.invalid("/assigneeId", "must be a member of the project");
        }
    }

    /** Whether somebody who was assigned once still is a member, and stays one until the transaction ends. */
    boolean isStillMember(UUID projectId, UUID assigneeId) {
        return access.keepRole(projectId, assigneeId).isPresent();
    }

    /** Throws a 400 problem unless the parent is another task of the project. */
    void checkParent(UUID projectId, @Nullable UUID parentId) {
        if (parentId != null && !isIn(projectId, parentId)) {
            throw ProblemException.invalid("/parentId", "must be a task of the same project");
        }
    }

    /** As above, and unless the parent is neither the task itself nor anywhere below it. */
    void checkParent(UUID projectId, UUID taskId, @Nullable UUID parentId) {
        checkParent(projectId, parentId);
        if (parentId != null && isAtOrAbove(taskId, parentId)) {
            throw ProblemException.invalid("/parentId", "must be neither the task itself nor one below it");
        }
    }

    private boolean isIn(UUID projectId, UUID taskId) {
        return jdbc.sql("""
                select exists(select 1 from task where id = :taskId and project_id = :projectId and deleted_at is null)""")
                .param("taskId", taskId)
                .param("projectId", projectId)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private boolean isAtOrAbove(UUID candidate, UUID taskId) {
        // "union", not "union all": ends even on a circle.
        return jdbc.sql("""
                with recursive up as (
                  select id, parent_id from task where id = :taskId
                  union select t.id, t.parent_id from task t join up on t.id = up.parent_id)
                select exists(select 1 from up where id = :candidate)""")
                .param("taskId", taskId)
                .param("candidate", candidate)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
