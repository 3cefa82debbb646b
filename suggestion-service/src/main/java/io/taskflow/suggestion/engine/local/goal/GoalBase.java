package io.taskflow.suggestion.engine.local.goal;

import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The collection of goals that comes with TaskFlow, each with its meaning: some 800 vectors of 400 bytes. Until they are read, which takes
 * some seconds of a background thread, nothing is found.
 */
public final class GoalBase {

    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(100);

    private final SentenceModel model;
    private volatile List<Entry> entries = List.of();

    public GoalBase(SentenceModel model) {
        this.model = model;
    }

    /** Reads all of them, and rests as long as it worked, lest a start be slowed down. Does nothing the second time. */
    public void read() {
        if (isRead()) {
            return;
        }
        entries = GoalFile.all().stream().map(this::entry).toList();
    }

    public boolean isRead() {
        return !entries.isEmpty();
    }

    private Entry entry(KnownGoal goal) {
        long begun = System.nanoTime();
        var vector = Int8Vector.of(model.compute(goal.goal()));
        LockSupport.parkNanos(Math.min(LONGEST_REST, System.nanoTime() - begun));
        return new Entry(goal, vector);
    }

    /**
     * The goals most like this one, the most similar first.
     *
     * @param least how alike they must be
     * @param below how alike they must not be: 2 for no such bound, less to leave the goal itself out when the engine is measured
     */
    public List<NearGoal> near(float[] goal, int limit, double least, double below) {
        var vector = Int8Vector.of(goal);
        return entries.stream()
                .map(entry -> new NearGoal(entry.goal, entry.vector.cosine(vector)))
                .filter(near -> near.similarity() >= least && near.similarity() < below)
                .sorted(Comparator.comparingDouble(NearGoal::similarity).reversed())
                .limit(limit)
                .toList();
    }

    private record Entry(KnownGoal goal, Int8Vector vector) {}
}
