package io.taskflow.suggestion.quickadd.date.join;

import io.taskflow.suggestion.quickadd.date.grammar.Grammar;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Part;
import io.taskflow.suggestion.quickadd.date.meaning.Piece;
import io.taskflow.suggestion.quickadd.date.meaning.Repeat;
import io.taskflow.suggestion.quickadd.date.meaning.Time;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language's way of putting pieces together. */
public final class Joins {

    private final Grammar grammar;
    private final Pattern between;
    private final Pattern lead;
    private final Pattern sure;
    private final Pattern until;
    private final Pattern times;
    private final Pattern doubt;

    public Joins(Grammar grammar) {
        this.grammar = grammar;
        this.between = grammar.join("between");
        this.lead = grammar.join("lead");
        this.sure = grammar.join("sure");
        this.until = grammar.join("until");
        this.times = grammar.join("times");
        this.doubt = grammar.join("doubt");
    }

    /** What a text says about when it is due; empty where it says nothing that is sure enough. */
    public Optional<Due> read(String text, ZonedDateTime now) {
        List<Run> sureOnes = new ArrayList<>();
        for (Run run : runs(text, grammar.pieces(text, now))) {
            if (run.isSure() || (run.isMadeSure() && (endsWith(sure, text, run.start()) || isAll(text, run)))) {
                sureOnes.add(run);
            }
        }
        boolean fromOneToAnother =
                sureOnes.stream().filter(run -> !isTimeOnly(run)).count() > 1
                        && sureOnes.stream().anyMatch(run -> endsWith(doubt, text, run.start()));
        if (fromOneToAnother) {
            return Optional.empty();
        }
        sureOnes.forEach(run -> complete(run, text, now));
        return Choice.of(sureOnes, now);
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

    private void complete(Run run, String text, ZonedDateTime now) {
        run.one(Repeat.class).ifPresent(repeat -> end(run, repeat, text, now));
        Matcher before = lead.matcher(text.substring(0, run.start()));
        while (before.find()) {
            if (before.end() == run.start()) {
                run.beginAt(before.start());
                return;
            }
        }
    }

    private void end(Run run, Repeat repeat, String text, ZonedDateTime now) {
        Matcher counted = times.matcher(text).region(run.end(), text.length());
        if (counted.lookingAt()) {
            run.endWith(counted.end(), repeat.with("COUNT", counted.group(1)));
            return;
        }
        Matcher ended = until.matcher(text).region(run.end(), text.length());
        if (ended.lookingAt()) {
            grammar.dayAt(text, ended.end(), now).ifPresent(piece -> {
                String last = ((Day) piece.meaning()).date().format(DateTimeFormatter.BASIC_ISO_DATE);
                run.endWith(piece.end(), repeat.with("UNTIL", last));
            });
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

    static boolean isTimeOnly(Run run) {
        return (run.has(Time.class) || run.has(Part.class)) && !run.has(Day.class) && !run.has(Repeat.class);
    }
}
