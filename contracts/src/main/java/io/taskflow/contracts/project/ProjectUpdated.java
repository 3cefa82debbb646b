package io.taskflow.contracts.project;

import io.taskflow.contracts.event.FieldChange;
import java.util.List;

/** {@code project.updated}: a project's own fields changed; {@code changes} is never empty. */
public record ProjectUpdated(ProjectSnapshot project, List<FieldChange> changes) {

    public ProjectUpdated {
        changes = List.copyOf(changes);
    }
}
