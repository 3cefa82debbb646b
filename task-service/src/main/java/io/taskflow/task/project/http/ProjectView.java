package io.taskflow.task.project.http;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.task.project.Project;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as its members see it. */
@Schema(name = "Project")
record ProjectView(
        UUID id,
        @Schema(example = "WEB") String key,
        String name,
        @Nullable String description,

        @Schema(description = "Whether this is the caller's INBOX: it can be neither shared nor deleted")
        boolean personal,

        @Schema(description = "The caller's own role") ProjectRole role,

        @Schema(description = "The ETag: one more with each change of the project or its members")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "Since when nothing of it or in it may change; null where it is in use") @Nullable
        Instant archivedAt) {

    static ProjectView of(Project project, ProjectRole role) {
        return new ProjectView(
                project.id(),
                project.key(),
                project.fields().name(),
                project.fields().description(),
                project.isInbox(),
                role,
                project.version(),
                project.createdAt(),
                project.updatedAt(),
                project.fields().archivedAt());
    }
}
