package io.taskflow.service.work;

import java.time.Duration;

/**
 * How much there is to do.
 *
 * @param waiting items that are not done yet
 * @param givenUp items that were given up and are kept for an operator
 * @param oldest how long the first of those that wait has waited; zero where none does
 */
public record BacklogSize(long waiting, long givenUp, Duration oldest) {}
