package io.taskflow.suggestion.engine.local.goal;

/**
 * A step that a known goal lends.
 *
 * @param title as it stands for the goal that is asked about
 * @param place in its own goal, 0 for the first to nearly 1 for the last
 * @param source the place of its goal among those that were looked at
 */
public record Step(String title, double place, int source) {}
