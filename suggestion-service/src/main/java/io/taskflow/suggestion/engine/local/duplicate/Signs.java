package io.taskflow.suggestion.engine.local.duplicate;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The signs of many vectors' dimensions, a bit for each, side by side in memory. The fewer of them differ, the smaller is the angle between
 * two vectors (<a href="https://doi.org/10.1145/509907.509965">Charikar 2002</a>), and twenty are counted in the time of one cosine.
 */
final class Signs {

    /** Of a vector: as many as the sentence model has dimensions. */
    static final int COUNT = 384;

    private static final int LONGS = COUNT / Long.SIZE;

    private long[] bits = new long[0];

    /** Notes a vector's signs at this place. Without a vector there are none, from which about half of any vector's differ. */
    void set(int place, @Nullable Int8Vector vector) {
        int start = place * LONGS;
        if (start + LONGS > bits.length) {
            bits = Arrays.copyOf(bits, start + start / 2 + LONGS);
        }
        System.arraycopy(signs(vector), 0, bits, start, LONGS);
    }

    /** How many of the signs at a place differ from these. */
    int difference(long[] signs, int place) {
        int difference = 0;
        for (int i = 0; i < LONGS; i++) {
            difference += Long.bitCount(signs[i] ^ bits[place * LONGS + i]);
        }
        return difference;
    }

    static long[] signs(@Nullable Int8Vector vector) {
        return Arrays.copyOf(vector == null ? new long[0] : vector.signs(), LONGS);
    }
}
