package io.taskflow.contracts.suggestion;

import io.taskflow.contracts.task.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a goal.
 *
 * @param title 1 to 200 characters
 * @param estimateMinutes 1 to 10,080 (a week)
 * @param dependsOn the steps of the same list that must be done before, by their places from 0, each lower than this one's own
 * @param doneWhen how one sees that it is done, up to 500 characters
 */
public record SubtaskProposal(
        String title,
        @Nullable String description,
        @Nullable Priority priority,
        @Nullable Integer estimateMinutes,
        List<Integer> dependsOn,
        @Nullable String doneWhen) {

    /** What was proposed before there were dependencies, or by somebody who names none, has none. */
    public SubtaskProposal {
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    }

    /** A step that waits for no other. */
    public SubtaskProposal(
            String title,
            @Nullable String description,
            @Nullable Priority priority,
            @Nullable Integer estimateMinutes) {
        this(title, description, priority, estimateMinutes, List.of(), null);
    }

    /** The same step, waiting for these. */
    public SubtaskProposal after(List<Integer> steps) {
        return new SubtaskProposal(title, description, priority, estimateMinutes, steps, doneWhen);
    }
}
