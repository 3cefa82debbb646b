package io.taskflow.contracts.comment;

import io.taskflow.contracts.event.FieldChange;
import java.util.List;

/**
 * {@code comment.updated}: its author changed what it says.
 *
 * @param changes of {@code text}, and of {@code mentions} where it names others now
 */
public record CommentUpdated(CommentSnapshot comment, CommentedTask task, List<FieldChange> changes) {

    public CommentUpdated {
        changes = List.copyOf(changes);
    }
}
