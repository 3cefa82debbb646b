package io.taskflow.task.project.store;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what in which project. */
@Component
public class ProjectAccess {
    private final JdbcClient jdbc;

    ProjectAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's role. Throws a 404 problem for no member, a 403 one for a role that does not include {@code needed}. */
    public ProjectRole require(UUID projectId, UUID userId, ProjectRole needed) {
        ProjectRole role = roleIn(projectId, userId).orElseThrow(() -> ProblemException.notFound("project"));
        check(role, needed);
        return role;
    }

    /** The person's role in a project that exists; empty for no member. */
    public Optional<ProjectRole> roleIn(UUID projectId, UUID userId) {
        return jdbc.sql("""
                select m.role from project_member m join project p on p.id = m.project_id
                where m.project_id = :projectId and m.user_id = :userId and p.deleted_at is null""")
                .param("projectId", projectId)
                .param("userId", userId)
                .query((row, number) -> ProjectRole.valueOf(row.getString("role")))
                .optional();
    }

    /** Throws a 403 problem unless the role includes the needed one. */
    public static void check(ProjectRole role, ProjectRole needed) {
        if (!role.includes(needed)) {
            throw ProblemException.forbidden("You are " + role + " in this project; this needs " + needed + ".");
        }
    }
}
