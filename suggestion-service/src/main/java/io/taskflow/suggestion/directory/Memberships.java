package io.taskflow.suggestion.directory;

import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectRole;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which project. Rows of people who left stay, with the version at which they left. */
@Repository
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this person may see the project and its tasks, as far as this service has heard. */
    public boolean exists(UUID projectId, UUID userId) {
        return jdbc.sql(
                        "select exists (select from membership where project_id = :project and user_id = :user and active)")
                .param("project", projectId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    /** The member's role as far as this service has heard; empty for no member, and for who joined before roles were kept here. */
    public Optional<ProjectRole> roleIn(UUID projectId, UUID userId) {
        return jdbc.sql("""
                select role from membership
                where project_id = :project and user_id = :user and active and role is not null""")
                .param("project", projectId)
                .param("user", userId)
                .query((row, number) -> ProjectRole.valueOf(row.getString("role")))
                .optional();
    }

    /** Notes a membership's state as of {@code sequence}, unless something newer is known of it or its project is gone. */
    void put(UUID projectId, ProjectMember member, boolean active, long sequence) {
        jdbc.sql("""
                insert into membership (project_id, user_id, role, active, sequence)
                select :project, :user, :role, :active, :sequence
                where not exists (select from deleted_project where id = :project)
                on conflict (project_id, user_id) do update
                    set active = excluded.active, role = excluded.role, sequence = excluded.sequence
                where excluded.sequence > membership.sequence""")
                .param("project", projectId)
                .param("user", member.userId())
                .param("role", member.role().name())
                .param("active", active)
                .param("sequence", sequence)
                .update();
    }

    /** Ends every membership of a project that is gone, and refuses later ones. */
    void endAll(UUID projectId, long sequence) {
        jdbc.sql("insert into deleted_project (id) values (:project) on conflict do nothing")
                .param("project", projectId)
                .update();
        jdbc.sql("update membership set active = false, sequence = :sequence where project_id = :project")
                .param("project", projectId)
                .param("sequence", sequence)
                .update();
    }
}
