package io.taskflow.task.search;

import io.taskflow.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed, in pieces: words, {@code "a phrase"}, {@code one or another}, {@code -not}. There is no wrong input: an unclosed
 * quote closes at the end, signs that mean nothing separate words, and {@code or} means nothing but between two that are wanted.
 */
record SearchInput(List<Piece> pieces) {
    /** Each is a look into the index by itself. */
    private static final int MOST_PIECES = 24;

    private static final String OR = "or";
    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    /**
     * A piece.
     *
     * @param term what else has this number is an alternative to it
     */
    record Piece(int term, String text, Kind kind) {}

    /** How it is looked for. */
    enum Kind {
        /** By beginnings of words, and forgiving typos. */
        WORD,
        /** These very words, one after the other. */
        PHRASE,
        /** What has these very words is not wanted. */
        EXCLUDED
    }

    static SearchInput parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        boolean or = false;
        while (matcher.find()) {
            if (OR.equalsIgnoreCase(matcher.group())) {
                or = true;
            } else {
                boolean isWanted = matcher.group(1).isEmpty();
                boolean isAlternative = or && isWanted && endsWithWanted(pieces);
                pieces.add(piece(matcher, isAlternative ? pieces.getLast().term() : pieces.size()));
                or = false;
            }
        }
        if (pieces.isEmpty() && or) {
            pieces.add(new Piece(0, OR, Kind.WORD));
        }
        List<Piece> different = different(pieces);
        if (different.size() > MOST_PIECES) {
            throw ProblemException.invalid("/q", "must be at most " + MOST_PIECES + " different words");
        }
        return new SearchInput(different);
    }

    /** Without terms that are said again. */
    private static List<Piece> different(List<Piece> pieces) {
        Map<Integer, List<Piece>> terms =
                pieces.stream().collect(Collectors.groupingBy(Piece::term, TreeMap::new, Collectors.toList()));
        Set<Set<String>> seen = new HashSet<>();
        return terms.values().stream()
                .filter(term -> seen.add(words(term)))
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> words(List<Piece> term) {
        return term.stream().map(piece -> piece.kind() + " " + piece.text()).collect(Collectors.toSet());
    }

    private static boolean endsWithWanted(List<Piece> pieces) {
        return !pieces.isEmpty() && pieces.getLast().kind() != Kind.EXCLUDED;
    }

    private static Piece piece(Matcher matcher, int term) {
        String phrase = matcher.group(2);
        String text = phrase == null ? matcher.group(3) : phrase;
        if (!matcher.group(1).isEmpty()) {
            return new Piece(term, text, Kind.EXCLUDED);
        }
        return new Piece(term, text, phrase == null ? Kind.WORD : Kind.PHRASE);
    }
}
