package io.taskflow.task.task.store;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.store.ProjectAccess;
import io.taskflow.task.project.store.Projects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with which task: a member's role in its project decides. */
@Component
public class TaskAccess {
    private static final String PLACE = """
            select t.project_id, m.role from task t join project_member m on m.project_id = t.project_id
            where t.id = :taskId and m.user_id = :userId and t.deleted_at is null""";

    private final JdbcClient jdbc;
    private final Projects projects;

    TaskAccess(JdbcClient jdbc, Projects projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** The task's project, for good. Throws a 404 problem for no member, a 403 one for a role that does not include {@code needed}. */
    public UUID require(UUID taskId, UUID userId, ProjectRole needed) {
        return require(PLACE, taskId, userId, needed);
    }

    /**
     * As {@link #require}, and the person keeps this role until the transaction ends: who takes it away waits for us, or we for
     * them. Always before a lock on the task, and never before one on the project: its members are changed in that order.
     */
    public UUID requireToWrite(UUID taskId, UUID userId, ProjectRole needed) {
        return require(PLACE + " for share of m", taskId, userId, needed);
    }

    /** As {@link #require}, with the project held: what is true of it and its members stays so until the transaction ends. */
    public UUID requireAndHold(UUID taskId, UUID userId, ProjectRole needed) {
        projects.hold(require(taskId, userId, needed));
        // Once more, for while we waited they may have been removed.
        return require(taskId, userId, needed);
    }

    private UUID require(String sql, UUID taskId, UUID userId, ProjectRole needed) {
        Place place = jdbc.sql(sql)
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
