package io.taskflow.suggestion.vector;

import io.taskflow.service.work.BacklogSize;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vectors of tasks, beside their words. */
@Repository
class TaskVectors {

    private static final Int8Vector NOTHING = Int8Vector.ofBytes(new byte[0]);

    private final JdbcClient jdbc;

    TaskVectors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first: they are the ones that people are asking about. */
    List<UnreadTask> unread(int limit) {
        return jdbc.sql("""
                select id, version, title, left(description, 1000) as description from task
                where title_vector is null and not deleted order by id desc limit :limit""")
                .param("limit", limit)
                .query((row, number) -> new UnreadTask(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getString("title"),
                        row.getString("description")))
                .list();
    }

    /** Keeps them, each unless its task has changed meanwhile: then it is read again. */
    void keep(List<ReadTask> tasks) {
        jdbc.sql("""
                update task set title_vector = read.title_vector, text_vector = read.text_vector,
                    heard_at = clock_timestamp()
                from unnest(:ids, :versions, :titles, :texts) as read(id, version, title_vector, text_vector)
                where task.id = read.id and task.version = read.version and not task.deleted""")
                .param("ids", tasks.stream().map(read -> read.task().id()).toArray(UUID[]::new))
                .param(
                        "versions",
                        tasks.stream().map(read -> read.task().version()).toArray(Long[]::new))
                .param("titles", bytes(tasks, ReadTask::title))
                .param("texts", bytes(tasks, ReadTask::text))
                .update();
    }

    private static byte[][] bytes(List<ReadTask> tasks, Function<ReadTask, Int8Vector> vector) {
        return tasks.stream().map(read -> vector.apply(read).bytes()).toArray(byte[][]::new);
    }

    /** Gives a task up that cannot be read: it is left out wherever vectors are compared. */
    void skip(UnreadTask task) {
        keep(List.of(new ReadTask(task, NOTHING, NOTHING)));
    }

    BacklogSize size() {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from task where title_vector is null and not deleted limit 100000) unread""")
                .query((row, number) -> new BacklogSize(row.getLong(1), 0, Duration.ZERO))
                .single();
    }
}
