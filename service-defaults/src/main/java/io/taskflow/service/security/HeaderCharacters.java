package io.taskflow.service.security;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What Spring Security's firewalls let through as the name or the value of a header: characters that are assigned and no controls, in
 * values tabs, too. Their own regular expression for it, held against each header at each look at it, is a twentieth of what a
 * request costs.
 */
public final class HeaderCharacters {

    private HeaderCharacters() {}

    /** Whether a header may have this name. */
    public static boolean allowedInName(@Nullable String name) {
        return name == null || all(name, HeaderCharacters::isAllowed);
    }

    /** Whether a header may have this value; one that is asked for and absent has none. */
    public static boolean allowedInValue(@Nullable String value) {
        return value == null || all(value, character -> character == '\t' || isAllowed(character));
    }

    private static boolean all(String text, IntPredicate allowed) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!allowed.test(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isAllowed(int character) {
        return Character.isDefined(character) && !Character.isISOControl(character);
    }
}
