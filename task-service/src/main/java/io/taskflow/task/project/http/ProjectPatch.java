package io.taskflow.task.project.http;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Line;
import io.taskflow.task.project.ProjectFields;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What of a project may be patched. */
record ProjectPatch(
        @Schema(
                description = "One line, not blank",
                minLength = 1,
                maxLength = ProjectFields.NAME_LENGTH,
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        @Line(max = ProjectFields.NAME_LENGTH)
        String name,

        @Schema(description = "Markdown", maxLength = ProjectFields.DESCRIPTION_LENGTH)
        @CodePointLength(max = ProjectFields.DESCRIPTION_LENGTH)
        @Nullable
        String description) {

    static ProjectPatch of(ProjectFields fields) {
        return new ProjectPatch(fields.name(), fields.description());
    }

    ProjectFields fields() {
        return new ProjectFields(name, description);
    }
}
