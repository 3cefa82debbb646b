package io.taskflow.suggestion.engine.local.goal;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;

/**
 * A step that may be chosen.
 *
 * @param vector its meaning
 * @param weight how alike its goal is to the one that is asked about
 */
record Candidate(Step step, Int8Vector vector, double weight) {}
