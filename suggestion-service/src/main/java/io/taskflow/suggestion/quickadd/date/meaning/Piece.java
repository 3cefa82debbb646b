package io.taskflow.suggestion.quickadd.date.meaning;

/**
 * A stretch of text, from {@code start} to before {@code end} in UTF-16 units, and what it means.
 *
 * @param weak counts only beside something surer
 */
public record Piece(int start, int end, Meaning meaning, boolean weak) {

    /** Whether it reads farther, or as far with more certainty. */
    public boolean isBetterThan(Piece other) {
        return end > other.end || (end == other.end && other.weak && !weak);
    }
}
