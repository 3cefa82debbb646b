package io.taskflow.suggestion.quickadd.date.meaning;

/** Something about time that changes what the rest means, but nobody can tell how: the whole text is left alone. */
public record Unclear() implements Meaning {}
