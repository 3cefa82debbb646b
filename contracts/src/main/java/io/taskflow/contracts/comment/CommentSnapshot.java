package io.taskflow.contracts.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment as it stands.
 *
 * @param projectId the project of its task: its members may read it
 * @param text Markdown, 1 to 20,000 characters
 * @param mentions the members of the project whom it names with an {@code @}, by id, at most 50
 * @param version 1 when written, one more with each change; the event's {@code sequence}
 */
public record CommentSnapshot(
        UUID id,
        UUID taskId,
        UUID projectId,
        UUID authorId,
        String text,
        List<UUID> mentions,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public CommentSnapshot {
        mentions = List.copyOf(mentions);
    }
}
