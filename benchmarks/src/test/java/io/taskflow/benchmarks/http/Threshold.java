package io.taskflow.benchmarks.http;

import java.util.Locale;

/**
 * What is asked of a figure.
 *
 * @param what the figure's name
 * @param seen the figure
 * @param atMost whether it may be at most, or has to be at least, the bound
 */
record Threshold(String what, double seen, boolean atMost, double bound) {

    boolean kept() {
        return atMost ? seen <= bound : seen >= bound;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-40s %10.2f %s %8.2f  %s",
                what,
                seen,
                atMost ? "<=" : ">=",
                bound,
                kept() ? "kept" : "MISSED");
    }
}
