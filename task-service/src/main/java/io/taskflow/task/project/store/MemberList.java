package io.taskflow.task.project.store;

import io.taskflow.contracts.project.ProjectMember;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import io.taskflow.task.project.ProjectFact;
import java.time.ZoneOffset;
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
    void follow(Project project, ProjectFact fact) {
        switch (fact) {
            case ProjectFact.MemberAdded added -> put(project, added.member());
            case ProjectFact.MemberRemoved removed -> remove(project.id(), removed.member());
            default -> {}
        }
    }

    /** Another role is no new membership. */
    private void put(Project project, ProjectMember member) {
        jdbc.sql("""
                insert into project_member (project_id, user_id, role, since, archived)
                values (:projectId, :userId, :role, :since, :archived)
                on conflict (project_id, user_id) do update set role = excluded.role""")
                .param("projectId", project.id())
                .param("userId", member.userId())
                .param("role", member.role().name())
                .param("since", project.updatedAt().atOffset(ZoneOffset.UTC))
                .param("archived", project.isArchived())
                .update();
    }

    private void remove(UUID projectId, ProjectMember member) {
        jdbc.sql("delete from project_member where project_id = :projectId and user_id = :userId")
                .param("projectId", projectId)
                .param("userId", member.userId())
                .update();
    }

    /**
     * Notes at each member that the project is archived, or is not any more. Waits for those who change something there at this moment:
     * each holds their own row; who comes later sees it. In the order in which all lock members.
     */
    public void archive(UUID projectId, boolean archived) {
        jdbc.sql("""
                with theirs as (
                    select user_id from project_member where project_id = :projectId order by user_id for update)
                update project_member m set archived = :archived from theirs
                where m.project_id = :projectId and m.user_id = theirs.user_id""").param("projectId", projectId).param("archived", archived).update();
    }

    /** The projects that this person belongs to, in the order in which to lock them. */
    public List<UUID> projectsOf(UUID userId) {
        return jdbc.sql("select project_id from project_member where user_id = :userId order by project_id")
                .param("userId", userId)
                .query((row, number) -> row.getObject("project_id", UUID.class))
                .list();
    }

    /**
     * Who owns the project once this member is gone: an owner who is left, else the editor, else the viewer who has belonged to it for
     * longest. People only, of whom none is gone, too; empty where there is nobody.
     */
    public Optional<ProjectMember> successorOf(UUID projectId, UUID leaving) {
        return jdbc.sql("""
                select m.user_id, m.role from project_member m
                where m.project_id = :projectId and m.user_id <> :leaving
                  and not exists (select 1 from person p where p.id = m.user_id and p.deleted)
                  and not exists (select 1 from integration i where i.id = m.user_id)
                order by case m.role when 'OWNER' then 1 when 'EDITOR' then 2 else 3 end, m.since, m.user_id limit 1""")
                .param("projectId", projectId)
                .param("leaving", leaving)
                .query(ProjectMember.class)
                .optional();
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
