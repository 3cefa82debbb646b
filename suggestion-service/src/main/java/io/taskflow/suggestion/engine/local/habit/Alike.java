package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.List;
import java.util.PriorityQueue;

/** The decided tasks that are most alike to a new one, the most alike first. */
record Alike(List<Near> nearest) {

    private static final int COUNT = 25;

    /** So that what is opposite counts for nothing, not for less than that. */
    private static final float LEAST = 0.01f;

    static Alike to(Int8Vector vector, List<DecidedTask> tasks) {
        var nearest = new PriorityQueue<Near>(COUNT + 1);
        for (DecidedTask task : tasks) {
            float similarity = task.vector().cosine(vector);
            if (nearest.size() < COUNT || similarity > nearest.element().similarity()) {
                nearest.add(new Near(task, similarity));
            }
            if (nearest.size() > COUNT) {
                nearest.remove();
            }
        }
        return new Alike(nearest.stream().sorted().toList().reversed());
    }

    /** What they were set to; each counts by the square of its similarity. */
    Chances chances() {
        return Chances.of(priority -> nearest.stream()
                .mapToDouble(near -> near.task().speaksFor(priority) * Math.pow(Math.max(LEAST, near.similarity()), 2))
                .sum());
    }

    /**
     * A decided task.
     *
     * @param similarity cosine of the titles' vectors
     */
    record Near(DecidedTask task, float similarity) implements Comparable<Near> {

        @Override
        public int compareTo(Near other) {
            return Float.compare(similarity, other.similarity);
        }
    }
}
