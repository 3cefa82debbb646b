package io.taskflow.suggestion.eval.duplicate;

import java.util.Locale;

/**
 * How many duplicates are found among the first ten.
 *
 * @param reports that are known in the end
 * @param asked those that say what an older one says
 */
record Recall(int reports, int asked, int found) {

    /** Of how many of the first answers the right one is looked for. */
    static final int FIRST = 10;

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d reports, %d of them say what an older one says: recall@%d %.3f",
                reports,
                asked,
                FIRST,
                found / Math.max(1.0, asked));
    }
}
