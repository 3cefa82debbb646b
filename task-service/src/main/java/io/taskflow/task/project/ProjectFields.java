package io.taskflow.task.project;

import io.taskflow.contracts.event.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        List<FieldChange> changes = new ArrayList<>(2);
        if (!name.equals(after.name)) {
            changes.add(new FieldChange("name", name, after.name));
        }
        if (!Objects.equals(description, after.description)) {
            changes.add(new FieldChange("description", description, after.description));
        }
        return changes;
    }
}
