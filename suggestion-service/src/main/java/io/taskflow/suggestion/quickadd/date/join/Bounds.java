package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.grammar.Grammar;
import io.taskflow.suggestion.quickadd.date.meaning.Bound;
import io.taskflow.suggestion.quickadd.date.meaning.Bound.Kind;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Part;
import io.taskflow.suggestion.quickadd.date.meaning.Piece;
import io.taskflow.suggestion.quickadd.date.meaning.Repeat;
import io.taskflow.suggestion.quickadd.date.meaning.Time;
import io.taskflow.suggestion.quickadd.date.meaning.Unclear;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a series begins and ends: "starting next week", "until March". */
final class Bounds {

    private static final Pattern GAP = Pattern.compile("\\s{0,4},?\\s{0,4}");

    /** Nobody says more; each costs a look at all rules. */
    private static final int MOST_TRIED = 10;

    private final Grammar grammar;
    private final Pattern begin;
    private final Pattern until;

    Bounds(Grammar grammar) {
        this.grammar = grammar;
        this.begin = grammar.join("begin");
        this.until = grammar.join("until");
    }

    /** The pieces, with the bounds of what repeats instead of the days in them; as they are where nothing repeats. */
    List<Piece> among(List<Piece> pieces, String text, ZonedDateTime now) {
        List<Piece> all = new ArrayList<>(pieces);
        boolean repeats = pieces.stream().anyMatch(piece -> piece.meaning() instanceof Repeat);
        // First where it begins, since an end is sought from there on.
        for (Kind kind : repeats ? Kind.values() : new Kind[0]) {
            Matcher word = (kind == Kind.BEGIN ? begin : until).matcher(text);
            for (int tried = 0; tried < MOST_TRIED && word.find(); tried++) {
                var place = new BoundPlace(word.toMatchResult(), kind, pieceBefore(all, text, word.start()));
                boolean within = all.stream().anyMatch(place::isWithin);
                Optional<Piece> bound = within ? Optional.empty() : bound(place, text, all, now);
                bound.ifPresent(found -> put(found, all));
            }
        }
        return all;
    }

    private static @Nullable Piece pieceBefore(List<Piece> pieces, String text, int at) {
        return pieces.stream()
                .filter(piece -> piece.end() <= at && !(piece.meaning() instanceof Day))
                .filter(piece -> GAP.matcher(text.substring(piece.end(), at)).matches())
                .findFirst()
                .orElse(null);
    }

    private Optional<Piece> bound(BoundPlace place, String text, List<Piece> pieces, ZonedDateTime now) {
        Optional<Piece> day = place.isUsual() ? day(place, text, pieces, now) : Optional.empty();
        if (day.isPresent()) {
            LocalDate date = ((Day) day.get().meaning()).date();
            return Optional.of(new Piece(place.start(), day.get().end(), new Bound(date, place.kind()), false));
        }
        boolean ofClock = pieces.stream()
                .filter(piece -> piece.start() > place.start() && piece.start() <= place.end())
                .anyMatch(piece -> piece.meaning() instanceof Time || piece.meaning() instanceof Part);
        return place.needsDay() && !ofClock
                ? Optional.of(new Piece(place.start(), place.end(), new Unclear(), false))
                : Optional.empty();
    }

    /** The day at the place; where that is before the series begins, the next such day behind. */
    private Optional<Piece> day(BoundPlace place, String text, List<Piece> pieces, ZonedDateTime now) {
        Optional<LocalDate> begin = pieces.stream()
                .filter(piece -> place.kind() == Kind.END && piece.meaning() instanceof Bound)
                .map(piece -> ((Bound) piece.meaning()).day())
                .findFirst();
        Optional<Piece> day =
                grammar.dayAt(text, place.end(), now, place.kind()).filter(place::takes);
        boolean tooEarly = day.isPresent()
                && begin.filter(((Day) day.get().meaning()).date()::isBefore).isPresent();
        return tooEarly
                ? begin.flatMap(
                        from -> grammar.dayAt(text, place.end(), from.atStartOfDay(now.getZone()), place.kind()))
                : day;
    }

    private static void put(Piece bound, List<Piece> pieces) {
        pieces.removeIf(piece -> piece.start() < bound.end() && piece.end() > bound.start());
        pieces.add(bound);
        pieces.sort(Comparator.comparingInt(Piece::start));
    }
}
