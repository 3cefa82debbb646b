package io.taskflow.task.comment;

import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.comment.CommentedTask;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.event.FieldChanges;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A comment and what it is about. */
record Comment(CommentSnapshot snapshot, CommentedTask task) {

    boolean isBy(UUID person) {
        return snapshot.authorId().equals(person);
    }

    /** The same with other words. */
    Comment saying(String text, List<UUID> mentions, Instant now) {
        return with(text, mentions, now);
    }

    /** Its last version, for those who are to forget it. */
    Comment last(Instant now) {
        return with(snapshot.text(), snapshot.mentions(), now);
    }

    private Comment with(String text, List<UUID> mentions, Instant now) {
        CommentSnapshot next = new CommentSnapshot(
                snapshot.id(),
                snapshot.taskId(),
                snapshot.projectId(),
                snapshot.authorId(),
                text,
                mentions,
                snapshot.version() + 1,
                snapshot.createdAt(),
                now);
        return new Comment(next, task);
    }

    List<FieldChange> changesTo(CommentSnapshot after) {
        return new FieldChanges()
                .compare("mentions", snapshot.mentions(), after.mentions())
                .compare("text", snapshot.text(), after.text())
                .list();
    }
}
