package io.taskflow.suggestion.engine.llm.guard;

/** What is to be done within the bounds. */
@FunctionalInterface
public interface Work<T> {

    /** Does it; interrupted when the deadline is over. */
    T within(Deadline deadline) throws Exception;
}
