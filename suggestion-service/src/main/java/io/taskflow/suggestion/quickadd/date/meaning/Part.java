package io.taskflow.suggestion.quickadd.date.meaning;

/** A part of whatever day. */
public record Part(PartOfDay part) implements Meaning {}
