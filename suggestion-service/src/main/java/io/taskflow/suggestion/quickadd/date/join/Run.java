package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.meaning.Bound;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import io.taskflow.suggestion.quickadd.date.meaning.Moment;
import io.taskflow.suggestion.quickadd.date.meaning.Part;
import io.taskflow.suggestion.quickadd.date.meaning.Piece;
import io.taskflow.suggestion.quickadd.date.meaning.Repeat;
import io.taskflow.suggestion.quickadd.date.meaning.Time;
import io.taskflow.suggestion.quickadd.date.meaning.Unclear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pieces that stand side by side and say one thing together. */
final class Run {

    private final List<Piece> pieces = new ArrayList<>();
    private int start;
    private int end;

    Run(Piece first) {
        add(first);
        start = first.start();
    }

    void add(Piece piece) {
        pieces.add(piece);
        end = piece.end();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Takes the words before it too, such as "on". */
    void beginAt(int earlier) {
        start = earlier;
    }

    /** Takes what ends its repetition too. */
    void endWith(int later, Repeat ended) {
        end = later;
        pieces.replaceAll(piece ->
                piece.meaning() instanceof Repeat ? new Piece(piece.start(), piece.end(), ended, piece.weak()) : piece);
    }

    <T extends Meaning> Optional<T> one(Class<T> type) {
        return all(type).findFirst();
    }

    <T extends Meaning> Stream<T> all(Class<T> type) {
        return pieces.stream().map(Piece::meaning).filter(type::isInstance).map(type::cast);
    }

    boolean has(Class<? extends Meaning> type) {
        return one(type).isPresent();
    }

    /** Whether it says where a series begins, or where it ends. */
    boolean has(Bound.Kind kind) {
        boolean counted = kind == Bound.Kind.END
                && one(Repeat.class)
                        .filter(repeat -> repeat.parts().containsKey("COUNT"))
                        .isPresent();
        return counted || bound(kind).isPresent();
    }

    Optional<LocalDate> bound(Bound.Kind kind) {
        return all(Bound.class)
                .filter(bound -> bound.kind() == kind)
                .map(Bound::day)
                .findFirst();
    }

    boolean isSure() {
        return pieces.stream().anyMatch(piece -> !piece.weak());
    }

    /** Whether a word such as "on" before it makes a day or a time of what is weak. */
    boolean isMadeSure() {
        return pieces.stream()
                .map(Piece::meaning)
                .anyMatch(meaning -> !(meaning instanceof Part || meaning instanceof Repeat || isBare(meaning)));
    }

    /** Whether the piece says what nothing here says yet. */
    boolean takes(Meaning meaning) {
        return switch (meaning) {
            case Day day -> takesDay(day);
            case Time time -> !has(Time.class) && !has(Moment.class) && (!time.bare() || takesNumber());
            case Part part -> !has(Part.class) && !has(Moment.class);
            case Moment moment -> false;
            case Repeat repeat -> !has(Repeat.class) && !has(Moment.class) && !has(Day.class);
            case Bound bound -> !has(Moment.class) && !has(Day.class) && !has(bound.kind());
            case Unclear unclear -> false;
        };
    }

    private boolean takesNumber() {
        return has(Day.class) || has(Part.class) || has(Bound.class);
    }

    /** A weekday beside a distance picks a day of that week; one beside a day is that day. */
    private boolean takesDay(Day day) {
        if (has(Moment.class) || has(Repeat.class) || has(Bound.class)) {
            return false;
        }
        return all(Day.class).allMatch(other -> other.date().equals(day.date()) || isWeekdayBeside(day, other));
    }

    private static boolean isWeekdayBeside(Day day, Day other) {
        boolean one = other.trait() == Day.Trait.WEEKDAY;
        boolean another = day.trait() == Day.Trait.WEEKDAY;
        return one != another;
    }

    boolean isTimeOnly() {
        return (has(Time.class) || has(Part.class)) && !has(Day.class) && !has(Repeat.class) && !has(Bound.class);
    }

    static boolean isBare(Meaning meaning) {
        return meaning instanceof Time time && time.bare();
    }
}
