package io.taskflow.suggestion.job;

/** What a job is about. Called outside of any transaction; ends with {@link Jobs#finish} in the transaction of its effect. */
@FunctionalInterface
public interface JobHandler {

    /** Throwing puts the job back for another attempt, and at last aside. */
    void handle(Job job);
}
