package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.grammar.Grammar;
import io.taskflow.suggestion.quickadd.date.meaning.Bound;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Part;
import io.taskflow.suggestion.quickadd.date.meaning.Piece;
import io.taskflow.suggestion.quickadd.date.meaning.Repeat;
import io.taskflow.suggestion.quickadd.date.meaning.Unclear;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language's way of putting pieces together. */
public final class Joins {

    private final Grammar grammar;
    private final Bounds bounds;
    private final Pattern between;
    private final Pattern lead;
    private final Pattern sure;
    private final Pattern times;
    private final Pattern doubt;

    public Joins(Grammar grammar) {
        this.grammar = grammar;
        this.bounds = new Bounds(grammar);
        this.between = grammar.join("between");
        this.lead = grammar.join("lead");
        this.sure = grammar.join("sure");
        this.times = grammar.join("times");
        this.doubt = grammar.join("doubt");
    }

    /** What a text says about when it is due, and whether that is sure enough. */
    public Reading read(String text, ZonedDateTime now) {
        List<Piece> pieces = bounds.among(grammar.pieces(text, now), text, now);
        boolean bounded = pieces.stream().anyMatch(piece -> piece.meaning() instanceof Bound);
        List<Run> sureOnes = runs(text, pieces).stream()
                .filter(run -> isSure(run, text) || (bounded && run.has(Repeat.class)))
                .toList();
        boolean fromOneToAnother =
                sureOnes.stream().filter(run -> !run.isTimeOnly()).count() > 1
                        && sureOnes.stream().anyMatch(run -> endsWith(doubt, text, run.start()));
        boolean unclear = fromOneToAnother || pieces.stream().anyMatch(piece -> piece.meaning() instanceof Unclear);
        sureOnes.forEach(run -> complete(run, text));
        if (!unclear && sureOnes.isEmpty()) {
            return Reading.NOTHING;
        }
        Optional<Due> due = unclear ? Optional.empty() : Choice.of(sureOnes, now);
        return due.map(Reading::of).orElseGet(() -> Reading.unclear(pieces));
    }

    private boolean isSure(Run run, String text) {
        return run.isSure() || (run.isMadeSure() && (endsWith(sure, text, run.start()) || isAll(text, run)));
    }

    private List<Run> runs(String text, List<Piece> pieces) {
        List<Run> runs = new ArrayList<>();
        Run last = null;
        for (Piece piece : pieces) {
            boolean joined = last != null
                    && between.matcher(text.substring(last.end(), piece.start()))
                            .matches()
                    && last.takes(piece.meaning());
            if (joined && last != null) {
                last.add(piece);
            } else if (!Run.isBare(piece.meaning())) {
                last = new Run(piece);
                runs.add(last);
            } else {
                last = bareBeforePart(text, piece, pieces).orElse(last);
                if (last != null && last.start() == piece.start()) {
                    runs.add(last);
                }
            }
        }
        return runs;
    }

    /** "7, this morning": a number is a time before a part of a day, too. */
    private Optional<Run> bareBeforePart(String text, Piece number, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.start() > number.start())
                .findFirst()
                .filter(next ->
                        next.meaning() instanceof Part || (next.meaning() instanceof Day day && day.part() != null))
                .filter(next -> between.matcher(text.substring(number.end(), next.start()))
                        .matches())
                .map(next -> new Run(number));
    }

    private void complete(Run run, String text) {
        run.one(Repeat.class).ifPresent(repeat -> count(run, repeat, text));
        Matcher before = lead.matcher(text.substring(0, run.start()));
        while (before.find()) {
            if (before.end() == run.start()) {
                run.beginAt(before.start());
                return;
            }
        }
    }

    private void count(Run run, Repeat repeat, String text) {
        Matcher counted = times.matcher(text).region(run.end(), text.length());
        if (!run.has(Bound.Kind.END) && counted.lookingAt()) {
            run.endWith(counted.end(), repeat.with("COUNT", counted.group(1)));
        }
    }

    /** A text that says nothing else means what it says. */
    private static boolean isAll(String text, Run run) {
        return (text.substring(0, run.start()) + text.substring(run.end()))
                .chars()
                .noneMatch(Character::isLetterOrDigit);
    }

    private static boolean endsWith(Pattern pattern, String text, int end) {
        Matcher matcher = pattern.matcher(text.substring(0, end));
        while (matcher.find()) {
            if (matcher.end() == end) {
                return true;
            }
        }
        return false;
    }
}
