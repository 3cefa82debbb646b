package io.taskflow.service.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says what is wrong with a JSON document, in the words of JSON and never of Java. */
public final class JsonProblems {
    private JsonProblems() {}

    /** A 400: malformed when it is no JSON at all, else validation with the pointer of the offending value. */
    public static ProblemException of(JacksonException problem) {
        return of(problem, "");
    }

    /** As {@link #of(JacksonException)} for a document that is itself found at a pointer of a larger one. */
    public static ProblemException of(JacksonException problem, String base) {
        boolean json = problem instanceof DatabindException || problem instanceof InputCoercionException;
        if (json && !saysTrailing(problem)) {
            return ProblemException.invalid(base + Pointers.of(problem), messageOf(problem));
        }
        String reason = reasonOf(problem);
        return new ProblemException(
                ProblemKind.MALFORMED_REQUEST,
                "The body cannot be read" + placeOf(problem) + ": " + reason + ".",
                List.of(new InvalidField(base, reason)),
                HttpHeaders.EMPTY,
                null);
    }

    private static String placeOf(JacksonException problem) {
        TokenStreamLocation place = problem.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String reasonOf(JacksonException problem) {
        if (saysTrailing(problem)) {
            return "something follows the end of the document";
        }
        return says(problem, "Duplicate") ? "a name occurs twice" : "it is not JSON";
    }

    // Jackson has no types of their own for these two.
    private static boolean saysTrailing(JacksonException problem) {
        return says(problem, "Trailing token");
    }

    private static boolean says(JacksonException problem, String start) {
        return String.valueOf(problem.getOriginalMessage()).startsWith(start);
    }

    private static String messageOf(JacksonException problem) {
        return switch (problem) {
            case PropertyBindingException unknown -> "is not a known field" + known(unknown);
            case InputCoercionException number -> expected(number.getTargetType());
            case InvalidFormatException format -> expected(format.getTargetType()) + textRule(format);
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "is not acceptable";
        };
    }

    private static String textRule(InvalidFormatException format) {
        boolean text = format.getTargetType() == String.class && format.getValue() instanceof String;
        return text ? " without U+0000 and without halves of surrogate pairs" : "";
    }

    private static String known(PropertyBindingException unknown) {
        List<String> names = unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .toList();
        return names.isEmpty() ? "" : "; known are " + String.join(", ", names);
    }

    /** What a value of this type has to look like, as in "must be a UUID": a parameter is told no more of Java than a body. */
    public static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is not acceptable";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return "must be " + nameOf(type);
    }

    private static String nameOf(Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Instant.class) {
            return "an RFC 3339 date and time such as 2026-01-31T09:30:00Z";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-01-31";
        }
        if (type == LocalTime.class) {
            return "a time of day such as 09:30";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return nameOfNumber(type);
    }

    private static String nameOfNumber(Class<?> type) {
        if (List.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class)
                .contains(type)) {
            return "a whole number within range";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        // Java's own are scalars and collections; all else is written as an object, a tree of JSON among it.
        boolean own = type.getName().startsWith("java.");
        if (type.isArray() || (own && Iterable.class.isAssignableFrom(type))) {
            return "an array";
        }
        return own && !Map.class.isAssignableFrom(type) ? "of another type" : "an object";
    }
}
