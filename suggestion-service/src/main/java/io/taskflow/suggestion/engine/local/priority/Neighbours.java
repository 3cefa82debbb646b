package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.task.Priority;
import java.util.Comparator;
import java.util.List;

/** The labelled texts most like a task, and where they lean. */
record Neighbours(List<Neighbour> nearest) {

    private static final int COUNT = 5;

    static Neighbours nearest(List<Neighbour> all, double atLeast) {
        return new Neighbours(all.stream()
                .filter(neighbour -> neighbour.similarity() >= atLeast)
                .sorted(Comparator.comparingDouble(Neighbour::similarity).reversed())
                .limit(COUNT)
                .toList());
    }

    boolean isEmpty() {
        return nearest.isEmpty();
    }

    Neighbour closest() {
        return nearest.getFirst();
    }

    /** -0.5 when all are LOW, 0 for MEDIUM, 1 when all are URGENT; the more alike, the more a neighbour counts. */
    double lean() {
        double weights = 0;
        double sum = 0;
        for (Neighbour neighbour : nearest) {
            double weight = neighbour.similarity() * neighbour.similarity();
            weights += weight;
            sum += weight * PriorityScale.weight(neighbour.priority());
        }
        return sum / weights;
    }

    /**
     * A labelled text.
     *
     * @param similarity cosine, up to 1
     */
    record Neighbour(String text, Priority priority, double similarity) {}
}
