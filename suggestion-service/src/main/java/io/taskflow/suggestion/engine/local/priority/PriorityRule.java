package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.suggestion.engine.PriorityQuestion;
import java.util.List;

/** Finds reasons of one sort. */
@FunctionalInterface
interface PriorityRule {

    List<Factor> factors(PriorityQuestion question);
}
