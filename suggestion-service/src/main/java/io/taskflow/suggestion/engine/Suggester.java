package io.taskflow.suggestion.engine;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import java.util.function.Consumer;

/** Makes suggestions from text. Thread-safe; may take seconds, so never call it inside a database transaction. */
public interface Suggester {

    /**
     * How much the task matters, and why.
     *
     * @throws SuggesterFailedException if no valid answer was to be had in time
     */
    PriorityAnswer priority(PriorityQuestion question);

    /**
     * The steps towards a goal, at most as many as asked for, in the order to take them.
     *
     * @throws SuggesterFailedException if no valid answer was to be had in time
     */
    SubtaskAnswer subtasks(SubtaskQuestion question);

    /**
     * The same, and hands each step over as soon as it is known, on the calling thread.
     *
     * @throws SuggesterFailedException only before the first step was handed over; a later failure ends the answer early
     */
    SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each);
}
