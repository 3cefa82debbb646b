package io.taskflow.suggestion.quickadd.mark;

/**
 * Something that was marked as what it is.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it is over
 * @param value what was marked, without its sign and quotation marks
 */
public record Mark(int start, int end, Kind kind, String value) {

    /** What a mark can be of; {@code OPAQUE} is what nothing is to be read from: addresses, quotations, code. */
    public enum Kind {
        LABEL,
        PERSON,
        PROJECT,
        OPAQUE
    }
}
