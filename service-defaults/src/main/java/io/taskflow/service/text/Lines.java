package io.taskflow.service.text;

/** The rules of a text that is shown as one line among others'. */
public final class Lines {
    private Lines() {}

    /** Whether nothing of it can be seen: only spaces of whatever width, and characters that have none. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Lines::isUnseen);
    }

    /** Whether it would leave its line, steer a terminal, or turn around the text next to it. */
    public static boolean isUnruly(String text) {
        return text.codePoints().anyMatch(Lines::steers);
    }

    /** How long people find it: in characters, not in UTF-16 units. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Its first characters, at most {@code max}: never half of one. */
    public static String first(int max, String text) {
        return length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean steers(int character) {
        boolean separator = character == 0x2028 || character == 0x2029;
        boolean bidi = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        return Character.isISOControl(character) || separator || bidi;
    }
}
