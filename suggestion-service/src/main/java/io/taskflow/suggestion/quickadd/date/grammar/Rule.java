package io.taskflow.suggestion.quickadd.date.grammar;

import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import org.jspecify.annotations.Nullable;

/** Knows what a template's findings mean. */
@FunctionalInterface
public interface Rule {

    /** The meaning; null where it makes no sense. May throw a {@link java.time.DateTimeException} for a day that there is not. */
    @Nullable
    Meaning read(Found found);
}
