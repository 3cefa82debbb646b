package io.taskflow.suggestion.engine;

/** Tells when an engine can be asked without waiting for it to load. */
@FunctionalInterface
public interface SuggesterReadiness {

    /** Returns once questions are answered at once; throws if that will never be. */
    void awaitReady();
}
