package io.taskflow.task.task;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands on a board: a text between any two of which there is room for another, compared byte by byte.
 * The form is that of the {@code fractional-indexing} libraries: a head that tells the length of the whole part
 * ({@code a} = 1 digit after it, {@code b} = 2, …; {@code Z} = 1, {@code Y} = 2, … before those), then a fraction; base 62.
 *
 * @see <a href="https://observablehq.com/@dgreensp/implementing-fractional-indexing">Implementing fractional indexing</a>
 */
public final class Position {
    /** The longest that is accepted, in characters. */
    public static final int LENGTH = 100;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("[A-Za-z][0-9A-Za-z]{1," + (LENGTH - 1) + "}");
    private static final String FIRST = "a0";
    private static final String SMALLEST = "A" + "0".repeat(26);
    private static final String NEARLY_LAST = "zz";

    private Position() {}

    /** Whether the text has the form of a position. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int whole = wholeLength(text.charAt(0));
        return text.length() >= whole && !(text.length() > whole && text.endsWith("0"));
    }

    /**
     * Whether somebody may put a task there: others can still be placed before it, and more whole positions follow it than
     * tasks will ever be made, so that the end of the list stays where {@link #after} finds room.
     */
    public static boolean leavesRoom(String position) {
        return !position.startsWith(NEARLY_LAST) && !position.equals(SMALLEST);
    }

    /**
     * The next whole position after the last one; the first where there is none. Behind a last one that leaves no room the
     * same again: of equals the newer task, whose id is greater, comes later.
     */
    public static String after(@Nullable String last) {
        if (last == null) {
            return FIRST;
        }
        String whole = last.substring(0, wholeLength(last.charAt(0)));
        StringBuilder next = new StringBuilder(whole);
        for (int i = next.length() - 1; i > 0; i--) {
            int digit = DIGITS.indexOf(next.charAt(i)) + 1;
            if (digit < DIGITS.length()) {
                return replace(next, i, DIGITS.charAt(digit));
            }
            next.setCharAt(i, '0');
        }
        return longer(next, last);
    }

    private static String replace(StringBuilder text, int index, char digit) {
        text.setCharAt(index, digit);
        return text.toString();
    }

    /** All digits overflowed into zeros: the head moves on. */
    private static String longer(StringBuilder zeros, String last) {
        char head = zeros.charAt(0);
        if (head == 'z') {
            // Only behind one that leaves no room, from the time before those were refused.
            return last.length() < LENGTH ? last + "V" : last;
        }
        if (head == 'Z') {
            return FIRST;
        }
        char next = (char) (head + 1);
        return next + (next > 'a' ? zeros.substring(1) + "0" : zeros.substring(2));
    }

    private static int wholeLength(char head) {
        return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
    }
}
