package io.taskflow.e2e.hostile;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that repeats itself for the same seed. */
public final class Dice {

    private final Random random;

    /** The same throws for the same seed. */
    public Dice(long seed) {
        this.random = new Random(seed);
    }

    /** From 0 to below this. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Any of these. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An id of nothing. */
    public UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** So many bytes of any value. */
    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
