package io.taskflow.messaging.command.schema;

/** Words of strangers, fit to be stored and shown. */
final class PlainText {

    private PlainText() {}

    /** The text without control characters and halves of surrogate pairs, cut to this many characters. */
    static String of(String text, int longest) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(longest).map(PlainText::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int codePoint) {
        boolean bad = Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
        return bad ? '\uFFFD' : codePoint;
    }
}
