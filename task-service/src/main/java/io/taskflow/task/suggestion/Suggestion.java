package io.taskflow.task.suggestion;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.suggestion.SuggestionStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for a task, which a person accepts or dismisses.
 *
 * @param projectId where the task is now; it may have been moved since the proposal was made
 * @param othersThere whether the tasks that its reasons name are still in the task's project
 * @param made what came of its acceptance; null where nothing did, and where that was not kept
 * @param dismissReason why it was dismissed, where somebody said so
 */
record Suggestion(
        SuggestionSnapshot proposal,
        UUID projectId,
        boolean othersThere,
        SuggestionStatus status,
        long version,
        @Nullable Made made,
        @Nullable String dismissReason) {
    private static final Set<String> OF_THE_PROJECT = Set.of("similar-tasks", "project-habit", "project-history");

    private static final String OTHERS_GONE = "Proposed by tasks some of which are no longer here.";
    private static final String MOVED = "Proposed in the project where the task was before.";

    boolean isDecided() {
        return status != SuggestionStatus.PROPOSED;
    }

    /** The same with a person's decision, or without it again. */
    Suggestion decided(SuggestionStatus decision) {
        return new Suggestion(proposal, projectId, othersThere, decision, version + 1, null, null);
    }

    /** The same with what came of it. */
    Suggestion making(Made what) {
        return new Suggestion(proposal, projectId, othersThere, status, version, what, dismissReason);
    }

    /** The same with why it was dismissed. */
    Suggestion because(@Nullable String reason) {
        return new Suggestion(proposal, projectId, othersThere, status, version, made, reason);
    }

    /** The tasks that its acceptance created. */
    List<UUID> created() {
        return made == null ? List.of() : made.subtasks();
    }

    private boolean isMoved() {
        return !projectId.equals(proposal.projectId());
    }

    /** Why reasons whose evidence are other tasks are left out; null where they are not. */
    private @Nullable String hidden() {
        if (isMoved()) {
            return MOVED;
        }
        return othersThere ? null : OTHERS_GONE;
    }

    private static List<Factor> withoutOthers(List<Factor> factors) {
        return factors.stream()
                .filter(factor -> !OF_THE_PROJECT.contains(factor.name()))
                .toList();
    }

    /** As the bus hears of it, and who sees the task where it is now: of tasks that are elsewhere they are told nothing. */
    SuggestionSnapshot snapshot() {
        String hidden = hidden();
        return new SuggestionSnapshot(
                proposal.id(),
                proposal.taskId(),
                projectId,
                proposal.taskVersion(),
                proposal.kind(),
                status,
                proposal.priority(),
                proposal.subtasks(),
                proposal.confidence(),
                hidden == null ? proposal.factors() : withoutOthers(proposal.factors()),
                hidden == null ? proposal.rationale() : hidden,
                proposal.engine(),
                proposal.promptVersion(),
                proposal.inputHash(),
                version,
                proposal.createdAt());
    }
}
