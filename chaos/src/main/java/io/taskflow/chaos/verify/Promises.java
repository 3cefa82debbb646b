package io.taskflow.chaos.verify;

import java.util.List;

/** All promises about what is written, told and caused. */
public final class Promises {

    private Promises() {}

    /** Each promise with its result. */
    public static List<PromiseResult> check(Evidence evidence) {
        Writes writes = new Writes(evidence);
        Events events = new Events(evidence);
        Effects effects = new Effects(evidence);
        return List.of(
                writes.acknowledgedArePresent(),
                writes.createdOnce(),
                events.committedAreSeen(),
                events.nothingElseIsSeen(),
                events.versionsAreComplete(),
                events.inOrder(),
                effects.suggestions(),
                effects.suggestionsArrive(),
                effects.notifications(),
                effects.emails(),
                effects.projections());
    }
}
