package io.taskflow.suggestion.quickadd.date.grammar;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** With which letters a pattern can begin: most places of a text are no place for most rules, and this is a cheap way to know. */
final class FirstLetters {

    /** Of the letters beyond these nothing is known, and so each may begin anything. */
    private static final int KNOWN = 0x180;

    /** What looks back cannot be tried without what was before. */
    private static final String LOOKS_BACK = "(?:(?<=";

    private final BitSet letters = new BitSet(KNOWN);

    // hitEnd() is exactly what is to be known: whether more text could have made a match.
    @SuppressWarnings("JdkObsolete")
    FirstLetters(Pattern pattern) {
        for (int letter = 0; letter < KNOWN; letter++) {
            Matcher alone = pattern.matcher(String.valueOf((char) letter));
            letters.set(letter, pattern.pattern().startsWith(LOOKS_BACK) || alone.lookingAt() || alone.hitEnd());
        }
    }

    boolean include(char letter) {
        return letter >= KNOWN || letters.get(letter);
    }
}
