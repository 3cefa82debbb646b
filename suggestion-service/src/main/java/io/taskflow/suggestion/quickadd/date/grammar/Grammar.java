package io.taskflow.suggestion.quickadd.date.grammar;

import io.taskflow.suggestion.quickadd.date.meaning.Bound;
import io.taskflow.suggestion.quickadd.date.meaning.Day;
import io.taskflow.suggestion.quickadd.date.meaning.Meaning;
import io.taskflow.suggestion.quickadd.date.meaning.Piece;
import io.taskflow.suggestion.quickadd.date.meaning.Time;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A language's rules. Reads a text from left to right, and at each word takes the rule that reads farthest. */
public final class Grammar {

    /** "Two days after the day after Monday": nobody says more. */
    private static final int DEPTH = 3;

    private final Templates templates;
    private final boolean dayFirst;
    private final List<Compiled> rules = new ArrayList<>();
    private final Map<String, String> joins;
    private final Pattern stretch;

    private record Compiled(
            Pattern pattern,
            FirstLetters first,
            Rule rule,
            boolean goesOn,
            boolean weak,
            boolean bare,
            boolean bound) {}

    /** What is asked of a grammar, once. */
    record Asked(String text, ZonedDateTime now, Templates templates, boolean dayFirst, Bound.@Nullable Kind bound) {}

    private Grammar(GrammarFile file, Map<String, Rule> known, boolean dayFirst) {
        this.templates = new Templates(file);
        this.dayFirst = dayFirst;
        this.joins = file.joins();
        this.stretch = join("stretch");
        for (GrammarFile.RuleEntry entry : file.rules()) {
            Rule rule = known.get(entry.rule());
            if (rule == null) {
                throw new IllegalStateException("Nobody knows the rule " + entry.rule());
            }
            rules.add(compiled(entry, rule));
        }
    }

    private Compiled compiled(GrammarFile.RuleEntry entry, Rule rule) {
        boolean weak = Boolean.TRUE.equals(entry.weak());
        boolean bare = Boolean.TRUE.equals(entry.bare());
        boolean bound = Boolean.TRUE.equals(entry.bound());
        Pattern pattern = templates.compile(entry.is());
        return new Compiled(pattern, new FirstLetters(pattern), rule, Templates.goesOn(entry.is()), weak, bare, bound);
    }

    /** The grammar in {@code quickadd/<language>.yml}, whose templates name these rules. */
    public static Grammar of(String language, Map<String, Rule> rules, boolean dayFirst) {
        return new Grammar(GrammarFile.read(language), rules, dayFirst);
    }

    /** How pieces are put together in this language: one of the file's {@code joins}. */
    public Pattern join(String name) {
        String expression = joins.get(name);
        if (expression == null) {
            throw new IllegalStateException("There is no join " + name);
        }
        return Templates.join(expression);
    }

    /** All that the text says about time, in its order. */
    public List<Piece> pieces(String text, ZonedDateTime now) {
        var asked = new Asked(text, now, templates, dayFirst, null);
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Optional<Piece> piece = beginsWord(text, at)
                    ? longest(asked, at, DEPTH).flatMap(found -> whole(asked, found))
                    : Optional.empty();
            piece.ifPresent(pieces::add);
            at = piece.map(Piece::end).orElse(at + 1);
        }
        return pieces;
    }

    /** The day that the text says right at a place, where a series begins or ends; empty where it says none. */
    public Optional<Piece> dayAt(String text, int at, ZonedDateTime now, Bound.Kind bound) {
        return longest(new Asked(text, now, templates, dayFirst, bound), at, DEPTH)
                .filter(piece -> piece.meaning() instanceof Day);
    }

    /** A time with the end of its stretch, "9:00-10:00"; empty where it goes on with what is no time, of which half would be read. */
    private Optional<Piece> whole(Asked asked, Piece piece) {
        Matcher to =
                stretch.matcher(asked.text()).region(piece.end(), asked.text().length());
        if (!(piece.meaning() instanceof Time) || !to.lookingAt()) {
            return Optional.of(piece);
        }
        Optional<Piece> whole = longest(asked, to.end(), DEPTH)
                .filter(end -> end.meaning() instanceof Time)
                .flatMap(end -> whole(asked, end))
                .map(end -> new Piece(piece.start(), end.end(), piece.meaning(), piece.weak()));
        return whole.isPresent() || to.group("dash") != null ? whole : Optional.of(piece);
    }

    private static boolean beginsWord(String text, int at) {
        char here = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean price = "$\u20ac\u00a3\u00a5".indexOf(before) >= 0;
        boolean glued = at > 1 && Character.isLetterOrDigit(text.charAt(at - 2));
        boolean inNumber = glued
                && ((".,:/".indexOf(before) >= 0 && Character.isDigit(text.charAt(at - 2)))
                        || ("-_/.".indexOf(before) >= 0 && Character.isDigit(here)));
        return (Character.isLetterOrDigit(here) || here == '-')
                && !Character.isLetterOrDigit(before)
                && !price
                && !inNumber;
    }

    private Optional<Piece> longest(Asked asked, int at, int depth) {
        Piece best = null;
        for (Compiled rule : rules) {
            boolean outOfPlace = rule.bound() && asked.bound() == null;
            Piece piece = outOfPlace ? null : read(rule, asked, at, depth);
            if (piece != null && (best == null || piece.isBetterThan(best))) {
                best = piece;
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Piece read(Compiled rule, Asked asked, int at, int depth) {
        if (at == asked.text().length() || !rule.first().include(asked.text().charAt(at))) {
            return null;
        }
        Matcher matcher = rule.pattern()
                .matcher(asked.text())
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(at, asked.text().length());
        if (!matcher.lookingAt() || matcher.end() == at) {
            return null;
        }
        Piece next = null;
        if (rule.goesOn()) {
            next = depth == 0 ? null : longest(asked, matcher.end(), depth - 1).orElse(null);
            if (next == null || !(next.meaning() instanceof Day)) {
                return null;
            }
        }
        Day day = next == null ? null : (Day) next.meaning();
        Meaning meaning = meaning(rule, new Found(matcher.toMatchResult(), asked, day, rule.bare()));
        int end = next == null ? matcher.end() : next.end();
        return meaning == null ? null : new Piece(at, end, meaning, rule.weak());
    }

    private static @Nullable Meaning meaning(Compiled rule, Found found) {
        try {
            return rule.rule().read(found);
        } catch (DateTimeException | ArithmeticException noSuchDay) {
            return null;
        }
    }
}
