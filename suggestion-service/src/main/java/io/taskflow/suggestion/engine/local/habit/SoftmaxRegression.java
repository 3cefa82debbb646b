package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.task.Priority;
import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression with a Gaussian prior of variance 1 on each weight, fitted by Nesterov's accelerated gradient
 * (Nesterov 1983) on vectors that are taken from their mean. A thousand examples take some 0.2 s.
 */
final class SoftmaxRegression {

    private static final int CLASSES = Chances.PRIORITIES.length;
    private static final int STEPS = 60;
    private static final int POWER_STEPS = 8;

    private final float[] mean;
    private final float[][] weights;

    private SoftmaxRegression(float[] mean, float[][] weights) {
        this.mean = mean;
        this.weights = weights;
    }

    /** @param tasks at least one */
    static SoftmaxRegression fit(List<DecidedTask> tasks) {
        float[][] vectors = tasks.stream().map(task -> task.vector().floats()).toArray(float[][]::new);
        float[] mean = mean(vectors);
        for (float[] vector : vectors) {
            add(vector, mean, -1);
        }
        double[][] wanted = tasks.stream()
                .map(task -> Arrays.stream(Chances.PRIORITIES)
                        .mapToDouble(task::speaksFor)
                        .toArray())
                .toArray(double[][]::new);
        return new SoftmaxRegression(mean, weights(vectors, wanted));
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            add(mean, vector, 1f / vectors.length);
        }
        return mean;
    }

    /** One row for each class, its last column the class's own weight. */
    private static float[][] weights(float[][] vectors, double[][] wanted) {
        int width = vectors[0].length + 1;
        float step = 1 / (1 + curvature(vectors) / 2);
        float[][] weights = new float[CLASSES][width];
        float[][] ahead = new float[CLASSES][width];
        float momentum = 1;
        for (int i = 0; i < STEPS; i++) {
            float[][] gradient = gradient(ahead, vectors, wanted);
            float next = (float) ((1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2);
            for (int k = 0; k < CLASSES; k++) {
                for (int j = 0; j < width; j++) {
                    float moved = ahead[k][j] - step * gradient[k][j];
                    ahead[k][j] = moved + (momentum - 1) / next * (moved - weights[k][j]);
                    weights[k][j] = moved;
                }
            }
            momentum = next;
        }
        return weights;
    }

    /** Largest eigenvalue of the vectors' scatter, the constant column included: no step may be longer than its inverse. */
    private static float curvature(float[][] vectors) {
        float[] direction = vectors[0].clone();
        float length = 1;
        for (int i = 0; i < POWER_STEPS; i++) {
            float[] next = new float[direction.length];
            for (float[] vector : vectors) {
                add(next, vector, (float) dot(vector, direction));
            }
            length = (float) Math.sqrt(dot(next, next));
            for (int j = 0; j < next.length && length > 0; j++) {
                direction[j] = next[j] / length;
            }
        }
        return Math.max(vectors.length, length);
    }

    private static float[][] gradient(float[][] weights, float[][] vectors, double[][] wanted) {
        float[][] gradient = new float[CLASSES][];
        for (int k = 0; k < CLASSES; k++) {
            gradient[k] = weights[k].clone();
            gradient[k][gradient[k].length - 1] = 0; // how common a class is needs no prior
        }
        for (int i = 0; i < vectors.length; i++) {
            double[] chances = chances(weights, vectors[i]);
            for (int k = 0; k < CLASSES; k++) {
                float error = (float) (chances[k] - wanted[i][k]);
                add(gradient[k], vectors[i], error);
                gradient[k][gradient[k].length - 1] += error;
            }
        }
        return gradient;
    }

    /** How likely each priority is for a task whose title has this vector. */
    Chances chances(float[] vector) {
        float[] centred = vector.clone();
        add(centred, mean, -1);
        double[] chances = chances(weights, centred);
        return Chances.of((Priority priority) -> chances[Chances.rank(priority)]);
    }

    private static double[] chances(float[][] weights, float[] vector) {
        double[] chances = new double[CLASSES];
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            chances[k] = Math.exp(dot(weights[k], vector) + weights[k][vector.length]);
            sum += chances[k];
        }
        for (int k = 0; k < CLASSES; k++) {
            chances[k] /= sum;
        }
        return chances;
    }

    /** Over the length of {@code two}. */
    private static double dot(float[] one, float[] two) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < two.length; i += 4) { // four sums, which need not wait for each other
            a += one[i] * two[i];
            b += one[i + 1] * two[i + 1];
            c += one[i + 2] * two[i + 2];
            d += one[i + 3] * two[i + 3];
        }
        for (; i < two.length; i++) {
            a += one[i] * two[i];
        }
        return (double) a + b + c + d;
    }

    private static void add(float[] sum, float[] vector, float times) {
        for (int i = 0; i < vector.length; i++) {
            sum[i] += times * vector[i];
        }
    }
}
