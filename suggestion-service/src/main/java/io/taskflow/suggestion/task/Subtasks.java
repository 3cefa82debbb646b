package io.taskflow.suggestion.task;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is directly under a task, as far as this service has heard. */
@Repository
public class Subtasks {

    /** More than these are not compared with. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Subtasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Done ones too, the oldest first. */
    public List<Subtask> of(UUID taskId) {
        return jdbc.sql("""
                select id, key, title from task where parent_id = :task and not deleted and status <> 'CANCELLED'
                order by id limit :most""")
                .param("task", taskId)
                .param("most", MOST)
                .query((row, number) ->
                        new Subtask(row.getObject("id", UUID.class), row.getString("key"), row.getString("title")))
                .list();
    }

    /** One of them; {@code key} is null where it was told of before keys were kept. */
    public record Subtask(UUID id, @Nullable String key, String title) {}
}
