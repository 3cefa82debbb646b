package io.taskflow.chaos.verify;

import java.util.List;

/**
 * Whether a promise was kept.
 *
 * @param promise what was promised
 * @param compared how many things were compared for it
 * @param broken a sentence with ids for each counterexample
 */
public record PromiseResult(String promise, long compared, List<String> broken) {

    /** Whether there is no counterexample; having compared nothing is one. */
    public boolean kept() {
        return broken.isEmpty() && compared > 0;
    }

    /** The result on one line, with the first counterexample. */
    public String line() {
        String outcome = kept() ? "kept  " : "BROKEN";
        String example = broken.isEmpty()
                ? compared == 0 ? ": nothing was compared" : ""
                : ": " + broken.size() + " times, first: " + broken.getFirst();
        return "%s  %-72s %7d compared%s".formatted(outcome, promise, compared, example);
    }
}
