package io.taskflow.suggestion.engine;

import java.time.Duration;

/** When the engines can be asked, and how long they may take. */
public interface SuggesterTiming {

    /** Returns once questions are answered at once; throws if that will never be. */
    void awaitReady();

    /** After this a question has been answered, or never will be. */
    Duration longestAnswer();
}
