package io.taskflow.task.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, in pieces: words, {@code "a phrase"}, {@code one or another}, {@code -not}. There is no wrong input: an unclosed
 * quote closes at the end, and signs that mean nothing separate words.
 */
record SearchInput(List<Piece> pieces) {
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
        boolean alternative = false;
        while (matcher.find()) {
            boolean more = matcher.end() < text.stripTrailing().length();
            if ("or".equalsIgnoreCase(matcher.group()) && more && endsWithWanted(pieces) && !alternative) {
                alternative = true;
            } else {
                pieces.add(piece(matcher, alternative ? pieces.getLast().term() : pieces.size()));
                alternative = false;
            }
        }
        return new SearchInput(List.copyOf(pieces));
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
