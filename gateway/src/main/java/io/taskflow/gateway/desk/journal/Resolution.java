package io.taskflow.gateway.desk.journal;

import java.time.Instant;
import java.util.List;

/**
 * A decision as the journal keeps it, so that every gateway knows it, also after a restart.
 *
 * @param state what was decided
 * @param letters which dead letters
 * @param at when
 * @param by user id of who decided
 */
public record Resolution(State state, List<Letter> letters, Instant at, String by) {

    /** A dead letter at its place in the journal: one that died again since, at a later place, stays open. */
    public record Letter(String id, long offset) {}
}
