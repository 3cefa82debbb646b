package io.taskflow.task.project.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deletions of projects that have begun and are not over. */
@Repository
public class ProjectDeletions {
    private final JdbcClient jdbc;

    ProjectDeletions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them: the project, and who deleted it. */
    public record Deletion(UUID projectId, UUID actorId) {}

    /** Notes that more is to be deleted than one transaction should; from here on nobody sees the project. */
    public void begin(UUID projectId, UUID actor) {
        jdbc.sql("insert into project_deletion (project_id, actor_id) values (?, ?)")
                .params(projectId, actor)
                .update();
        jdbc.sql("delete from project_member where project_id = ?")
                .param(projectId)
                .update();
    }

    /** Members before tasks, as whoever changes a task locks them: else two would wait for each other. */
    public void lockMembers(UUID projectId) {
        jdbc.sql("select user_id from project_member where project_id = ? order by user_id for update")
                .param(projectId)
                .query(UUID.class)
                .list();
    }

    /** Whether the project is being deleted. */
    public boolean isOpen(UUID projectId) {
        return jdbc.sql("select exists (select 1 from project_deletion where project_id = ?)")
                .param(projectId)
                .query(Boolean.class)
                .single();
    }

    /** One that nobody else is at work on; nobody else takes it until the transaction ends. */
    public Optional<Deletion> next() {
        return jdbc.sql("select project_id, actor_id from project_deletion limit 1 for update skip locked")
                .query(Deletion.class)
                .optional();
    }

    /** Everything is gone. */
    public void end(UUID projectId) {
        jdbc.sql("delete from project_deletion where project_id = ?")
                .param(projectId)
                .update();
    }
}
