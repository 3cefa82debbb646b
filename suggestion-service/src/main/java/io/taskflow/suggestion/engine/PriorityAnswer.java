package io.taskflow.suggestion.engine;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    private static final List<Priority> SCALE = List.of(Priority.values());

    public PriorityAnswer {
        factors = List.copyOf(factors);
    }

    /**
     * This answer, no more than one step away from what the local engine said, which is one of the reasons where they differ. A text that
     * talks a language model into something can so move a priority by one step only.
     */
    PriorityAnswer withinOneStepOf(PriorityAnswer local) {
        int away = Integer.signum(priority.compareTo(local.priority));
        if (away == 0) {
            return this;
        }
        Priority near = SCALE.get(SCALE.indexOf(local.priority) + away);
        var step = new Factor("local-engine", -away * local.confidence, local.said());
        List<Factor> all = Stream.concat(factors.stream(), Stream.of(step))
                .sorted(Comparator.comparingDouble((Factor factor) -> -Math.abs(factor.weight())))
                .toList();
        double sure = near == priority ? confidence : Math.min(confidence, local.confidence);
        return new PriorityAnswer(near, sure, all, rationale, engine, promptVersion);
    }

    private String said() {
        return "%s by the local engine, confidence %s; a language model may go one step from there"
                .formatted(priority, confidence);
    }

    PriorityAnswer asFallback(String reason) {
        return new PriorityAnswer(priority, confidence, factors, rationale, engine.standingIn(reason), promptVersion);
    }
}
