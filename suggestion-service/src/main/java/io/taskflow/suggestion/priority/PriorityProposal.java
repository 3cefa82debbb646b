package io.taskflow.suggestion.priority;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.PriorityAnswer;
import java.util.List;

/**
 * A suggested priority.
 *
 * @param confidence 0 to 1
 * @param factors its reasons, strongest first
 * @param rationale why, in a sentence
 */
record PriorityProposal(Priority priority, double confidence, List<Factor> factors, String rationale, Engine engine) {

    static PriorityProposal of(PriorityAnswer answer) {
        return new PriorityProposal(
                answer.priority(), answer.confidence(), answer.factors(), answer.rationale(), answer.engine());
    }
}
