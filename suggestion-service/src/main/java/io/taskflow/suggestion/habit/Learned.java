package io.taskflow.suggestion.habit;

import io.taskflow.suggestion.engine.local.habit.Habit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was last learned of a project.
 *
 * @param habit null where it has decided too little
 * @param fingerprint of the decisions it was learned from
 */
record Learned(@Nullable Habit habit, String fingerprint, Instant lookedAt) {

    Learned lookedAt(Instant now) {
        return new Learned(habit, fingerprint, now);
    }

    /** Counted in decisions; a project without a habit takes a little room, too. */
    int size() {
        return habit == null ? 1 : habit.size();
    }
}
