package io.taskflow.task.suggestion;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Line;
import org.jspecify.annotations.Nullable;

/** The body of a dismissal, which may be left out. */
record Dismissal(
        @Schema(description = "Why, in one line", minLength = 1, maxLength = Dismissal.LENGTH)
        @Line(max = Dismissal.LENGTH)
        @Nullable
        String reason) {
    static final int LENGTH = 300;
}
