package io.taskflow.task.project.http;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Line;
import io.taskflow.task.project.ProjectFields;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
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
        String description,

        @Schema(
                description =
                        "true: it can be read, and nothing of it or in it changes, until it is false again. What was due meanwhile is"
                                + " not told afterwards. An INBOX cannot be archived",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        Boolean archived) {

    static ProjectPatch of(ProjectFields fields) {
        return new ProjectPatch(fields.name(), fields.description(), fields.archivedAt() != null);
    }

    /** As those of a project that has had these before. */
    ProjectFields fields(ProjectFields before, Instant now) {
        return new ProjectFields(name, description, before.archivedAt()).archived(archived, now);
    }
}
