package io.taskflow.suggestion.eval.goal;

import java.util.List;
import java.util.Objects;

/** A goal, and steps that people take towards it, in any order. */
public record LabelledGoal(String goal, List<String> steps) {

    public LabelledGoal {
        Objects.requireNonNull(goal, "goal is missing");
        Objects.requireNonNull(steps, "steps are missing");
        steps = List.copyOf(steps);
    }
}
