package io.taskflow.gateway.desk.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what became of it.
 *
 * @param letter the message
 * @param state what became of it
 * @param resolvedAt when that was decided; null while open
 * @param resolvedBy user id of who decided; null while open
 */
public record Case(
        DeadLetter letter,
        State state,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {

    static Case open(DeadLetter letter) {
        return new Case(letter, State.OPEN, null, null);
    }

    Case resolved(Resolution resolution) {
        return new Case(letter, resolution.state(), resolution.at(), resolution.by());
    }
}
