package io.taskflow.contracts.suggestion;

/**
 * One reason of a priority.
 *
 * @param name short and stable, for example {@code due-soon}
 * @param weight how much it counted, -1 to 1; negative speaks for a lower priority
 * @param evidence the words or facts it rests on
 */
public record Factor(String name, double weight, String evidence) {}
