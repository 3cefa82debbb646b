package io.taskflow.suggestion.duplicate;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What tasks say, with their vectors. */
@Repository
class TaskTexts {

    private static final String COLUMNS =
            "id, key, title, left(description, 4000) as description, text_vector, deleted,"
                    + " status in ('DONE', 'CANCELLED') as closed";

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;

    TaskTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands over what was written of a project's tasks since a moment, deleted ones too: the latest {@code limit}. Answers when it
     * began to look, by the database's clock.
     */
    @Transactional(readOnly = true)
    public Instant since(UUID projectId, Instant since, int limit, Consumer<Text> use) {
        Instant now = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        jdbc.sql("select " + COLUMNS + " from task where project_id = :project and heard_at >= :since"
                        + " order by id desc limit :limit")
                .param("project", projectId)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> {
                    use.accept(text(row));
                });
        return now;
    }

    /** Those of the tasks that are still in the project, whatever an index says. */
    public Map<UUID, Text> named(UUID projectId, Collection<UUID> ids) {
        return jdbc
                .sql("select " + COLUMNS + " from task where id = any(:ids) and project_id = :project and not deleted")
                .param("project", projectId)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> text(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Text::id, Function.identity()));
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("title"),
                row.getString("description"),
                vector(row.getBytes("text_vector")),
                row.getBoolean("closed"),
                row.getBoolean("deleted"));
    }

    private static @Nullable Int8Vector vector(byte @Nullable [] bytes) {
        return bytes == null || bytes.length == 0 ? null : Int8Vector.ofBytes(bytes);
    }

    /**
     * A task's words.
     *
     * @param description its first 4,000 characters
     * @param vector null while nobody has read it, and where nobody could
     */
    record Text(
            UUID id,
            @Nullable String key,
            String title,
            @Nullable String description,
            @Nullable Int8Vector vector,
            boolean closed,
            boolean deleted) {

        /** That of its key, such as 7 of {@code HOME-7}; 0 where the key is not known. */
        int number() {
            return key == null ? 0 : Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
        }
    }
}
