package io.taskflow.suggestion.engine;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.util.List;

/**
 * A proposed priority with its reasons.
 *
 * @param confidence 0 to 1
 * @param factors strongest first
 * @param rationale why, in a sentence for people
 * @param promptVersion version of the prompt or rules behind it
 */
public record PriorityAnswer(
        Priority priority,
        double confidence,
        List<Factor> factors,
        String rationale,
        Engine engine,
        String promptVersion) {

    public PriorityAnswer {
        factors = List.copyOf(factors);
    }

    PriorityAnswer asFallback(String reason) {
        return new PriorityAnswer(priority, confidence, factors, rationale, engine.standingIn(reason), promptVersion);
    }
}
