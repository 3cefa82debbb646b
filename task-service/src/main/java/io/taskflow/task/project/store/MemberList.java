package io.taskflow.task.project.store;

import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.ProjectFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to a project, with the names the directory knows. */
@Repository
public class MemberList {
    private static final UUID FIRST = new UUID(0, 0);

    private static final RowMapper<Row> ROWS = (row, number) -> new Row(
            row.getObject("user_id", UUID.class),
            ProjectRole.valueOf(row.getString("role")),
            row.getString("username"),
            row.getString("display_name"));

    private final JdbcClient jdbc;

    MemberList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One member; the names are null until the directory has heard of the person. */
    public record Row(
            UUID userId,
            ProjectRole role,
            @Nullable String username,
            @Nullable String displayName) {}

    /** Members in the order of their ids, beginning after {@code after}. */
    public List<Row> of(UUID projectId, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select m.user_id, m.role, p.username, p.display_name
                from project_member m left join person p on p.id = m.user_id
                where m.project_id = :projectId and m.user_id > :after order by m.user_id limit :limit""")
                .param("projectId", projectId)
                .param("after", after.orElse(FIRST))
                .param("limit", limit)
                .query(ROWS)
                .list();
    }

    /** Everybody's role. */
    Map<UUID, ProjectRole> roles(UUID projectId) {
        return jdbc
                .sql("select user_id, role from project_member where project_id = :projectId")
                .param("projectId", projectId)
                .query(ProjectMember.class)
                .stream()
                .collect(Collectors.toMap(ProjectMember::userId, ProjectMember::role));
    }

    /** Writes what a fact says of a member; others leave the list as it is. */
    void follow(UUID projectId, ProjectFact fact) {
        switch (fact) {
            case ProjectFact.MemberAdded added -> put(projectId, added.member());
            case ProjectFact.MemberRemoved removed -> remove(projectId, removed.member());
            default -> {}
        }
    }

    private void put(UUID projectId, ProjectMember member) {
        jdbc.sql("""
                insert into project_member (project_id, user_id, role) values (:projectId, :userId, :role)
                on conflict (project_id, user_id) do update set role = excluded.role""")
                .param("projectId", projectId)
                .param("userId", member.userId())
                .param("role", member.role().name())
                .update();
    }

    private void remove(UUID projectId, ProjectMember member) {
        jdbc.sql("delete from project_member where project_id = :projectId and user_id = :userId")
                .param("projectId", projectId)
                .param("userId", member.userId())
                .update();
    }

    /** The projects that this person belongs to, in the order in which to lock them. */
    public List<UUID> projectsOf(UUID userId) {
        return jdbc.sql("select project_id from project_member where user_id = :userId order by project_id")
                .param("userId", userId)
                .query((row, number) -> row.getObject("project_id", UUID.class))
                .list();
    }

    /** One member. */
    public Optional<Row> one(UUID projectId, UUID userId) {
        return jdbc.sql("""
                select m.user_id, m.role, p.username, p.display_name
                from project_member m left join person p on p.id = m.user_id
                where m.project_id = :projectId and m.user_id = :userId""")
                .param("projectId", projectId)
                .param("userId", userId)
                .query(ROWS)
                .optional();
    }
}
