package io.taskflow.suggestion.engine.local.duplicate;

/** Picks the nearest of many without sorting all of them. */
final class Nearest {

    /** Below every cosine: not to be found. */
    static final float NEVER = -2;

    /** Of what has no vector: looked at while there is room. */
    static final float UNREAD = 0;

    /** Of how many the words are compared, roughly; a duplicate that is farther in meaning would not come among the first by its words. */
    private static final int COUNT = 2_000;

    private static final int STEPS = 1_000;

    private Nearest() {}

    /** The cosine from which on there are about {@link #COUNT}, to a thousandth; -1 where there are no more anyway. */
    static float threshold(float[] cosines) {
        int[] counts = new int[2 * STEPS + 1];
        for (float cosine : cosines) {
            if (cosine > NEVER) {
                counts[step(cosine)]++;
            }
        }
        int found = 0;
        for (int step = counts.length - 1; step > 0; step--) {
            found += counts[step];
            if (found >= COUNT) {
                return (float) (step - STEPS) / STEPS;
            }
        }
        return -1.01f;
    }

    private static int step(float cosine) {
        return Math.clamp((int) Math.floor((cosine + 1) * STEPS), 0, 2 * STEPS);
    }
}
