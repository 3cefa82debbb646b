package io.taskflow.service.json;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

/** Values in the one form that each of them has, with nothing around it: the same in a body and in a query. Of time see {@link Rfc3339}. */
public final class Scalars {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Scalars() {}

    /** As RFC 9562 writes it. Throws an {@link IllegalArgumentException}. */
    public static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }

    /** {@code true} or {@code false}. Throws an {@link IllegalArgumentException}. */
    public static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    /** The same text, a whole number as JSON writes it, of whatever size. Throws a {@link NumberFormatException}. */
    public static String wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new NumberFormatException("no whole number");
        }
        return text;
    }

    /** The constant of this name. Throws an {@link IllegalArgumentException}. */
    public static <T> T constant(Class<T> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }
}
