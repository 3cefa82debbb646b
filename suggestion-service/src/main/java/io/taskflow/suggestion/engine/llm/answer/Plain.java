package io.taskflow.suggestion.engine.llm.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as a reader takes it: without characters that cannot be seen, in one width and one case. */
final class Plain {

    /** Zero-width and bidirectional characters, variation selectors and tags (Unicode 17, 23.2, 23.4 and 23.9). */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFFA0\\uFE00-\\uFE0F]");

    private static final int ALPHABET = 26;
    private static final int HALF = 13;

    private Plain() {}

    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Each letter replaced by the one half an alphabet away; twice is the same again. */
    static String rotated(String plain) {
        return plain.chars()
                .map(c -> c >= 'a' && c <= 'z' ? (c - 'a' + HALF) % ALPHABET + 'a' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
