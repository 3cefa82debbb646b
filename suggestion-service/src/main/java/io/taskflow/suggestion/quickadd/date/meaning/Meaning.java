package io.taskflow.suggestion.quickadd.date.meaning;

/** What one piece of a text says about time. */
public sealed interface Meaning permits Day, Time, Part, Moment, Repeat, Bound, Unclear {}
