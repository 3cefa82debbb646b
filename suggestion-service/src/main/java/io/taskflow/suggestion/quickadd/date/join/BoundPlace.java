package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.meaning.Bound;
import io.taskflow.suggestion.quickadd.date.meaning.Bound.Kind;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Piece;
import java.util.Set;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Where a word stands that may say where a series begins or ends. Among them are {@code near} ones such as "from", which say so only right
 * behind the series, and {@code only} ones such as "until", which say nothing else there.
 *
 * @param before the piece right before it, other than a day
 */
record BoundPlace(MatchResult word, Kind kind, @Nullable Piece before) {

    private static final Set<Day.Trait> OF_EACH = Set.of(Day.Trait.WEEKDAY, Day.Trait.NUMBER);

    int start() {
        return word.start();
    }

    int end() {
        return word.end();
    }

    /** "Two weeks from today" begins nothing. */
    boolean isWithin(Piece piece) {
        return piece.start() < start() && piece.end() > start();
    }

    boolean isUsual() {
        return !has("near") || (kind == Kind.BEGIN ? before != null : isBehindBegin());
    }

    /** Whether a day must follow: an end that is left out makes an endless series. */
    boolean needsDay() {
        return kind == Kind.END && (has("near") ? isBehindBegin() : has("only") && before != null);
    }

    /** "Every Monday report until Friday", "from Monday to Friday": such a day may be one of each week, or of each month. */
    boolean takes(Piece piece) {
        boolean ofEach = piece.meaning() instanceof Day day && OF_EACH.contains(day.trait());
        return kind == Kind.BEGIN || !ofEach || (before != null && !has("near"));
    }

    private boolean isBehindBegin() {
        return before != null && before.meaning() instanceof Bound bound && bound.kind() == Kind.BEGIN;
    }

    private boolean has(String group) {
        return word.namedGroups().containsKey(group) && word.group(group) != null;
    }
}
