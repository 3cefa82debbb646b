package io.taskflow.task.comment;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Visible;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;

/** What a comment says: the body of POST, and of PATCH. */
@Schema(name = "CommentText")
record CommentText(
        @Schema(
                description = "Markdown. @username tells a member of the project of it; the first 50 are told",
                minLength = 1,
                maxLength = CommentText.LENGTH,
                example = "@bob it is the **currency**: see the log.")
        @NotNull(message = "is required")
        @Visible
        @CodePointLength(max = CommentText.LENGTH)
        String text) {

    static final int LENGTH = 20_000;
}
