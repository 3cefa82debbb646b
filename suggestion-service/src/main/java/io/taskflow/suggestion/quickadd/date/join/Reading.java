package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.meaning.Piece;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a language makes of a text.
 *
 * @param due null where it says nothing of when it is due, or nothing that is clear
 * @param length how much of the text it understood, clear or not
 */
public record Reading(@Nullable Due due, int length) {

    static final Reading NOTHING = new Reading(null, 0);

    static Reading of(Due due) {
        return new Reading(due, due.length());
    }

    /** These together say nothing that is clear. */
    static Reading unclear(List<Piece> pieces) {
        return new Reading(
                null,
                pieces.stream().mapToInt(piece -> piece.end() - piece.start()).sum());
    }

    /** When it is due; empty where that is not said clearly. */
    public Optional<Due> sure() {
        return Optional.ofNullable(due);
    }
}
