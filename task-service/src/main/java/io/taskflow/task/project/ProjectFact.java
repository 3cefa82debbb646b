package io.taskflow.task.project;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.project.ProjectMember;
import java.util.List;

/** Something that happened to a project. */
public sealed interface ProjectFact {

    /** It came to be. */
    record Created() implements ProjectFact {}

    /** Its own fields changed; never empty. */
    record Changed(List<FieldChange> changes) implements ProjectFact {}

    /** It went, and all its tasks with it. */
    record Deleted() implements ProjectFact {}

    /** Someone joined, or a member's role changed. */
    record MemberAdded(ProjectMember member) implements ProjectFact {}

    /** Someone left; the member as it last was. */
    record MemberRemoved(ProjectMember member) implements ProjectFact {}
}
