package io.taskflow.task.project.http;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Line;
import io.taskflow.task.project.ProjectFields;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/projects}. */
record NewProject(
        @Schema(description = "Prefix of the tasks' keys; unique and for good. INBOX is reserved.", example = "WEB")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9]{1,9}", message = "must be 2 to 10 of A-Z and 0-9, a letter first")
        String key,

        @Schema(description = "One line, not blank", minLength = 1, maxLength = ProjectFields.NAME_LENGTH)
        @NotNull
        @Line(max = ProjectFields.NAME_LENGTH)
        String name,

        @Schema(description = "Markdown", maxLength = ProjectFields.DESCRIPTION_LENGTH)
        @CodePointLength(max = ProjectFields.DESCRIPTION_LENGTH)
        @Nullable
        String description) {

    ProjectFields fields() {
        return new ProjectFields(name, description);
    }
}
