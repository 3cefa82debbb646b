package io.taskflow.suggestion.engine.local.duplicate;

/** Picks the nearest of many without sorting all of them. */
final class Nearest {

    /** Of what is not to be found. */
    static final int NEVER = Integer.MAX_VALUE;

    /**
     * Of how many the meaning and the words are compared, roughly: among the nearest by signs are all that come first by both, a duplicate that is farther in
     * meaning would not by its words.
     */
    private static final int COUNT = 2_000;

    private Nearest() {}

    /** The difference in signs up to which there are at least {@link #COUNT}, if there are so many at all. */
    static int farthest(int[] differences) {
        int[] counts = new int[Signs.COUNT + 1];
        for (int difference : differences) {
            if (difference != NEVER) {
                counts[difference]++;
            }
        }
        int found = 0;
        for (int difference = 0; difference < counts.length; difference++) {
            found += counts[difference];
            if (found >= COUNT) {
                return difference;
            }
        }
        return Signs.COUNT;
    }
}
