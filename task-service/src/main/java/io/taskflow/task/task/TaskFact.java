package io.taskflow.task.task;

import io.taskflow.contracts.event.FieldChange;
import java.util.List;

/** Something that happened to a task. */
public sealed interface TaskFact {

    /** It came to be. */
    record Created() implements TaskFact {}

    /** Its fields changed; never empty. */
    record Changed(List<FieldChange> changes) implements TaskFact {}

    /** It went. */
    record Deleted() implements TaskFact {}
}
