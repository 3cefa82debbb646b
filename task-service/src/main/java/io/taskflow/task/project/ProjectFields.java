package io.taskflow.task.project;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.event.FieldChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner may say about a project.
 *
 * @param name 1 to {@value #NAME_LENGTH} characters, not blank
 * @param description Markdown, at most {@value #DESCRIPTION_LENGTH} characters
 */
public record ProjectFields(String name, @Nullable String description) {
    public static final int NAME_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 20_000;

    List<FieldChange> changesTo(ProjectFields after) {
        return new FieldChanges()
                .compare("name", name, after.name)
                .compare("description", description, after.description)
                .list();
    }
}
