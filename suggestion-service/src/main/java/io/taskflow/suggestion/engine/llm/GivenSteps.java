package io.taskflow.suggestion.engine.llm;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands steps to whoever asked, at most as many as were asked for, until it is closed; whoever is too late is not heard. */
final class GivenSteps {

    private final Consumer<SubtaskProposal> each;
    private final int maxItems;
    private final List<SubtaskProposal> given = new ArrayList<>();
    private boolean closed;
    private @Nullable RuntimeException receiverGone;

    GivenSteps(Consumer<SubtaskProposal> each, int maxItems) {
        this.each = each;
        this.maxItems = maxItems;
    }

    /** Whether more are wanted after this one. */
    synchronized boolean give(SubtaskProposal step) {
        if (closed) {
            return false;
        }
        given.add(step);
        try {
            each.accept(step);
        } catch (RuntimeException gone) { // must not pass for a fault of the model
            receiverGone = gone;
            closed = true;
        }
        closed |= given.size() >= maxItems;
        return !closed;
    }

    synchronized boolean isEmpty() {
        return given.isEmpty();
    }

    /** Nothing is handed over after this. What was, in order; throws what the receiver threw. */
    synchronized List<SubtaskProposal> close() {
        closed = true;
        if (receiverGone != null) {
            throw receiverGone;
        }
        return List.copyOf(given);
    }
}
