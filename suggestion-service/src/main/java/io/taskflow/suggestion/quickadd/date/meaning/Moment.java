package io.taskflow.suggestion.quickadd.date.meaning;

import java.time.ZonedDateTime;

/** A moment: of the hour that clocks show twice in autumn it says which. */
public record Moment(ZonedDateTime at) implements Meaning {}
