package io.taskflow.task.task.form;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.task.Position;
import io.taskflow.task.task.TaskFields;
import io.taskflow.task.text.Line;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What of a task may be patched. */
public record TaskPatch(
        @Schema(
                description = "One line, not blank",
                minLength = 1,
                maxLength = TaskFields.TITLE_LENGTH,
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        @Line(max = TaskFields.TITLE_LENGTH)
        String title,

        @Schema(description = "Markdown", maxLength = TaskFields.DESCRIPTION_LENGTH)
        @CodePointLength(max = TaskFields.DESCRIPTION_LENGTH)
        @Nullable
        String description,

        @Schema(
                description =
                        "DONE sets completedAt, everything else clears it; a task that is opened again has no assignee if"
                                + " theirs has left the project",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        TaskStatus status,

        @Nullable Priority priority,
        @Nullable Instant dueAt,

        @Schema(description = "A member of the project") @Nullable
        UUID assigneeId,

        @Schema(description = "Of at most 50 characters each; repeated ones are dropped")
        @Size(max = TaskFields.MAX_LABELS)
        @Nullable
        List<@Line(max = TaskFields.LABEL_LENGTH) String> labels,

        @Schema(description = "A task of the same project; not this one, nor one below it") @Nullable
        UUID parentId,

        @Schema(
                description = "Fractional index, base 62, compared byte by byte (as the fractional-indexing"
                        + " libraries make it); new tasks come last",
                maxLength = Position.LENGTH,
                example = "a1V",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        @ValidPosition
        String position) {

    static TaskPatch of(TaskFields fields) {
        return new TaskPatch(
                fields.title(),
                fields.description(),
                fields.status(),
                fields.priority(),
                fields.dueAt(),
                fields.assigneeId(),
                fields.labels(),
                fields.parentId(),
                fields.position());
    }

    TaskFields fields() {
        return new TaskFields(
                title,
                description,
                status,
                priority,
                dueAt,
                assigneeId,
                Objects.requireNonNullElse(labels, List.of()),
                parentId,
                position);
    }
}
