package io.taskflow.suggestion.proposal;

import io.taskflow.suggestion.engine.account.Usage;
import java.time.Duration;

/**
 * What a proposal has cost.
 *
 * @param usage of a language model, also where it answered in vain
 * @param latency from the question to the answer
 */
record Spent(Usage usage, Duration latency) {

    /** Where nobody was asked. */
    static final Spent NOTHING = new Spent(Usage.NONE, Duration.ZERO);
}
