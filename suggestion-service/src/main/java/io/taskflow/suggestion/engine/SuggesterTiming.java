package io.taskflow.suggestion.engine;

import java.time.Duration;

/** When the engines can be asked, and how long they may take. */
public interface SuggesterTiming {

    /** Returns once questions are answered at once; throws if that will never be. */
    void awaitReady();

    /** Whether an answer takes milliseconds, so that many can be had one after the other; else it takes seconds. */
    boolean answersAtOnce();

    /** After this a question has been answered, or never will be. */
    Duration longestAnswer();
}
