package io.taskflow.suggestion.engine.goal;

/** How much two texts say the same. */
@FunctionalInterface
public interface Likeness {

    /** 1 for the same meaning, around 0 for unrelated. */
    double of(String one, String other);
}
