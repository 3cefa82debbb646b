package io.taskflow.suggestion.engine.goal;

/** What steps can be written in: English or German. */
public enum Language {
    en,
    de
}
