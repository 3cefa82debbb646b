package io.taskflow.suggestion.language;

import java.util.Locale;

/** What an answer can be written in: English or German. */
public enum Language {
    en(Locale.UK),
    de(Locale.GERMANY);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** How dates and numbers are written in it. */
    public Locale locale() {
        return locale;
    }
}
