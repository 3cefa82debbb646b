package io.taskflow.suggestion.eval;

import java.util.List;

/** Says how pressing a task is, by what its project has decided before. */
interface PriorityJudge extends AutoCloseable {

    /** What is said of a task whose priority people have set. */
    Guess guess(LabelledTask task);

    /** Forgets the project. */
    @Override
    default void close() {}

    /** Learns what a project has decided. */
    interface Learner {
        PriorityJudge learn(String project, List<LabelledTask> history, Stopwatch learning);
    }
}
