package io.taskflow.task.task.store;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.store.ProjectAccess;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with which task: a member's role in its project decides. */
@Component
public class TaskAccess {
    private final JdbcClient jdbc;

    TaskAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The task's project, for good. Throws a 404 problem for no member, a 403 one for a role that does not include {@code needed}. */
    public UUID require(UUID taskId, UUID userId, ProjectRole needed) {
        Place place = jdbc.sql("""
                select t.project_id, m.role from task t join project_member m on m.project_id = t.project_id
                where t.id = :taskId and m.user_id = :userId and t.deleted_at is null""")
                .param("taskId", taskId)
                .param("userId", userId)
                .query((row, number) ->
                        new Place(row.getObject("project_id", UUID.class), ProjectRole.valueOf(row.getString("role"))))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("task"));
        ProjectAccess.check(place.role(), needed);
        return place.projectId();
    }

    private record Place(UUID projectId, ProjectRole role) {}
}
