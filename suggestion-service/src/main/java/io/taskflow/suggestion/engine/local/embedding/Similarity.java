package io.taskflow.suggestion.engine.local.embedding;

/** How alike two vectors are. */
public final class Similarity {

    private Similarity() {}

    /** Cosine of two vectors of length 1: 1 the same meaning, around 0 unrelated. */
    public static double of(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
