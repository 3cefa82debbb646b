package io.taskflow.notification.mail;

import io.taskflow.contracts.comment.CommentSnapshot;
import io.taskflow.contracts.task.TaskSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says besides what happened to which task.
 *
 * @param quote what was said, at most 1,000 code points; null where nothing was
 * @param dueAt the moment that the task is due at, where that matters
 * @param dueOn the day that it is due on, where that matters
 */
public record Details(
        @Nullable String quote,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn) {

    /** Nothing more. */
    public static final Details NONE = new Details(null, null, null);

    private static final int LONGEST_QUOTE = 1_000;

    /** The comment's beginning. */
    public static Details quoting(CommentSnapshot comment) {
        String text = comment.text();
        boolean whole = text.codePointCount(0, text.length()) <= LONGEST_QUOTE;
        String quote = whole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
        return new Details(quote, null, null);
    }

    /** When the task is due. */
    public static Details due(TaskSnapshot task) {
        return new Details(null, task.dueAt(), task.dueOn());
    }
}
