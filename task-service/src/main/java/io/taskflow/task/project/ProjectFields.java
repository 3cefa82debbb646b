package io.taskflow.task.project;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.event.FieldChanges;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner may say about a project.
 *
 * @param name 1 to {@value #NAME_LENGTH} characters, not blank
 * @param description Markdown, at most {@value #DESCRIPTION_LENGTH} characters
 * @param archivedAt since when the project is archived; null where it is not
 */
public record ProjectFields(
        String name, @Nullable String description, @Nullable Instant archivedAt) {
    public static final int NAME_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 20_000;

    /** Of a project that is not archived. */
    public ProjectFields(String name, @Nullable String description) {
        this(name, description, null);
    }

    /** The same, archived from now on, or not any more, or as it is already. */
    public ProjectFields archived(boolean archived, Instant now) {
        Instant since = archivedAt == null ? now : archivedAt;
        return new ProjectFields(name, description, archived ? since : null);
    }

    List<FieldChange> changesTo(ProjectFields after) {
        return new FieldChanges()
                .compare("name", name, after.name)
                .compare("description", description, after.description)
                .compare("archivedAt", archivedAt, after.archivedAt)
                .list();
    }
}
