package io.taskflow.task.comment;

import io.taskflow.contracts.comment.CommentCreated;
import io.taskflow.contracts.comment.CommentDeleted;
import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.comment.CommentUpdated;
import io.taskflow.contracts.comment.CommentedTask;
import io.taskflow.contracts.event.EventType;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.messaging.outbox.Fact;
import io.taskflow.messaging.outbox.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All comments. Rows and events are written together, so that no change stays unsaid. */
@Repository
class Comments {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String SELECT = """
            select c.*, t.project_id, t.key, t.title from comment c join task t on t.id = c.task_id and t.deleted_at is null
            where c.task_id = :taskId""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Comments(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** A task's, the oldest first, beginning after {@code after}. */
    List<Comment> of(UUID taskId, Optional<UUID> after, int limit) {
        return jdbc.sql(SELECT + " and c.id > :after order by c.id limit :limit")
                .param("taskId", taskId)
                .param("after", after.orElse(FIRST))
                .param("limit", limit)
                .query(Comments::read)
                .list();
    }

    Optional<Comment> find(UUID taskId, UUID id) {
        return one(taskId, id, "");
    }

    /** The comment, to change: others wait until the transaction ends. */
    Optional<Comment> lock(UUID taskId, UUID id) {
        return one(taskId, id, " for update of c");
    }

    private Optional<Comment> one(UUID taskId, UUID id, String lock) {
        return jdbc.sql(SELECT + " and c.id = :id" + lock)
                .param("taskId", taskId)
                .param("id", id)
                .query(Comments::read)
                .optional();
    }

    /** @param watching who watches the task: they are told of it */
    void add(Comment comment, List<UUID> watching) {
        CommentSnapshot now = comment.snapshot();
        jdbc.sql("""
                insert into comment (id, task_id, author_id, text, mentions, version, created_at, updated_at)
                values (:id, :taskId, :authorId, :text, :mentions, :version, :now, :now)""")
                .param("id", now.id())
                .param("taskId", now.taskId())
                .param("authorId", now.authorId())
                .param("text", now.text())
                .param("mentions", now.mentions().toArray(UUID[]::new))
                .param("version", now.version())
                .param("now", now.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        List<String> keys = new ArrayList<>(mentioningKeys(now, now.authorId(), List.of()));
        if (watching.stream().anyMatch(person -> !person.equals(now.authorId()))) {
            keys.add(EventTypes.COMMENT_WATCHED_KEY);
        }
        var data = new CommentCreated(now, comment.task(), watching);
        say(EventTypes.COMMENT_CREATED, comment, data, now.authorId(), keys);
    }

    void save(Comment before, Comment after) {
        CommentSnapshot now = after.snapshot();
        jdbc.sql("""
                update comment set text = :text, mentions = :mentions, version = :version, updated_at = :now
                where id = :id""")
                .param("id", now.id())
                .param("text", now.text())
                .param("mentions", now.mentions().toArray(UUID[]::new))
                .param("version", now.version())
                .param("now", now.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
        var data = new CommentUpdated(now, after.task(), before.changesTo(now));
        say(
                EventTypes.COMMENT_UPDATED,
                after,
                data,
                now.authorId(),
                mentioningKeys(now, now.authorId(), before.snapshot().mentions()));
    }

    /** {@code last} is its last version. */
    void delete(Comment last, UUID actor) {
        CommentSnapshot now = last.snapshot();
        jdbc.sql("delete from comment where id = :id").param("id", now.id()).update();
        say(EventTypes.COMMENT_DELETED, last, new CommentDeleted(now, last.task()), actor, List.of());
    }

    /** Ordered by project, so that it never overtakes the membership that lets people see it. */
    private <T> void say(EventType<T> type, Comment comment, T data, UUID actor, List<String> alsoRoutedBy) {
        CommentSnapshot now = comment.snapshot();
        outbox.append(Fact.of(type, now.id(), now.projectId(), now.version(), actor, data)
                .withAlsoRoutedBy(alsoRoutedBy.toArray(String[]::new)));
    }

    private static List<String> mentioningKeys(CommentSnapshot now, UUID actor, Collection<UUID> mentionedBefore) {
        boolean mentionsOthers =
                now.mentions().stream().anyMatch(person -> !mentionedBefore.contains(person) && !person.equals(actor));
        return mentionsOthers ? List.of(EventTypes.COMMENT_MENTIONED_KEY) : List.of();
    }

    private static Comment read(ResultSet row, int number) throws SQLException {
        var snapshot = new CommentSnapshot(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getString("text"),
                List.of((UUID[]) row.getArray("mentions").getArray()),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
        return new Comment(
                snapshot, new CommentedTask(snapshot.taskId(), row.getString("key"), row.getString("title")));
    }
}
