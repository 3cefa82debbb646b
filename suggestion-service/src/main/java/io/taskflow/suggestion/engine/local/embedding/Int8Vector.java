package io.taskflow.suggestion.engine.local.embedding;

/**
 * The direction of a sentence vector in one signed byte for each of its dimensions: a quarter of the memory, and cosines that are
 * off by less than 0.01.
 */
public final class Int8Vector {

    private static final int LARGEST = 127;

    private final byte[] values;
    private final float scale;

    private Int8Vector(byte[] values) {
        this.values = values;
        this.scale = inverseLength(values);
    }

    /** The vector rounded, so that its largest dimension is 127. */
    public static Int8Vector of(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] values = new byte[vector.length];
        for (int i = 0; i < values.length && largest > 0; i++) {
            values[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return new Int8Vector(values);
    }

    /** A vector as {@link #bytes()} gave it. */
    public static Int8Vector ofBytes(byte[] bytes) {
        return new Int8Vector(bytes.clone());
    }

    private static float inverseLength(byte[] values) {
        int squares = 0;
        for (byte value : values) {
            squares += value * value;
        }
        return squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    }

    /** What is kept of it. */
    public byte[] bytes() {
        return values.clone();
    }

    /** A bit for each dimension, the first one's the lowest of the first long: 1 where it is above 0. */
    public long[] signs() {
        long[] signs = new long[(values.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                signs[i / Long.SIZE] |= 1L << i;
            }
        }
        return signs;
    }

    /** The vector of length 1 in this direction. */
    public float[] floats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values[i] * scale;
        }
        return floats;
    }

    /** Cosine of the angle between two vectors. */
    public float cosine(Int8Vector other) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum * scale * other.scale;
    }
}
