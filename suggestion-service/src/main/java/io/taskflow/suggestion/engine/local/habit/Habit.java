package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What a project makes of its tasks: learned once, then asked for each new task. Immutable. */
public final class Habit {

    /** Fewer decisions say too little to speak of a habit. */
    public static final int FEWEST = 20;

    /** So many tasks ago a decision counts half: what a project calls urgent changes over the years. */
    private static final double HALF_LIFE = 80;

    /** The usual counts as much as so many tasks. */
    private static final double DOUBT = 5;

    private final List<DecidedTask> tasks;
    private final SoftmaxRegression regression;
    private final Chances overall;
    private final Chances lately;

    private Habit(List<DecidedTask> tasks) {
        this.tasks = tasks;
        this.regression = SoftmaxRegression.fit(tasks);
        this.overall = shares(tasks, age -> 1);
        this.lately = shares(tasks, age -> Math.pow(0.5, age / HALF_LIFE));
    }

    /** @param tasks at least {@link #FEWEST}, oldest first */
    public static Habit learn(List<DecidedTask> tasks) {
        return new Habit(List.copyOf(tasks));
    }

    private static Chances shares(List<DecidedTask> tasks, IntToDoubleFunction weightAtAge) {
        double[] weights = new double[Chances.PRIORITIES.length];
        for (int i = 0; i < tasks.size(); i++) {
            if (!tasks.get(i).dismissed()) {
                weights[Chances.rank(tasks.get(i).priority())] += weightAtAge.applyAsDouble(tasks.size() - 1 - i);
            }
        }
        return Chances.of(priority -> weights[Chances.rank(priority)] + DOUBT * Chances.USUAL.of(priority));
    }

    /** From how many decisions it was learned. */
    public int size() {
        return tasks.size();
    }

    Chances lately() {
        return lately;
    }

    Alike alike(float[] title) {
        return Alike.to(Int8Vector.of(title), tasks);
    }

    /** By what the project did with titles like this one, and by how often it has lately set which priority. */
    Chances chances(float[] title, Alike alike) {
        Chances byTitle = regression
                .chances(title)
                .mixed(alike.chances(), 0.5)
                .mixed(Chances.USUAL, DOUBT / (tasks.size() + DOUBT));
        return Chances.of((Priority priority) -> byTitle.of(priority) * lately.of(priority) / overall.of(priority));
    }
}
