package io.taskflow.task.project.store;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectRuleException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what in which project. */
@Component
public class ProjectAccess {
    private static final String ROLE = """
            select m.role from project_member m join project p on p.id = m.project_id
            where m.project_id = :projectId and m.user_id = :userId and p.deleted_at is null""";

    private final JdbcClient jdbc;
    private final Projects projects;

    ProjectAccess(JdbcClient jdbc, Projects projects) {
        this.jdbc = jdbc;
        this.projects = projects;
    }

    /** The person's role. Throws a 404 problem for no member, a 403 one for a role that does not include {@code needed}. */
    public ProjectRole require(UUID projectId, UUID userId, ProjectRole needed) {
        ProjectRole role = roleIn(projectId, userId).orElseThrow(() -> ProblemException.notFound("project"));
        check(role, needed);
        return role;
    }

    /**
     * The project, to change, for a person whose role includes {@code needed} and stays what it is until the transaction ends.
     * Otherwise the problems of {@link #require}; whoever is no member waits for nobody.
     */
    public Project lock(UUID projectId, UUID userId, ProjectRole needed) {
        Project project = projects.lock(projectId, userId).orElseThrow(() -> ProblemException.notFound("project"));
        ProjectRole role = project.roleOf(userId);
        if (role == null) {
            throw ProblemException.notFound("project");
        }
        check(role, needed);
        return project;
    }

    /** The same, to change what is in the project; throws a {@link ProjectRuleException} where it is archived. */
    public Project lockActive(UUID projectId, UUID userId, ProjectRole needed) {
        Project project = lock(projectId, userId, needed);
        project.requireActive();
        return project;
    }

    /** The person's role in a project that exists; empty for no member. */
    public Optional<ProjectRole> roleIn(UUID projectId, UUID userId) {
        return role(ROLE, projectId, userId);
    }

    /** As {@link #roleIn}; who has a role keeps it until the transaction ends. */
    public Optional<ProjectRole> lockRole(UUID projectId, UUID userId) {
        return role(ROLE + " for share of m", projectId, userId);
    }

    private Optional<ProjectRole> role(String sql, UUID projectId, UUID userId) {
        return jdbc.sql(sql)
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
