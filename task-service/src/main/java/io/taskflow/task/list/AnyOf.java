package io.taskflow.task.list;

import io.taskflow.service.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a filter asks of a field: any of these values.
 *
 * @param orNone whether what has no value is asked for, too
 */
record AnyOf<T>(List<T> values, boolean orNone) {
    /** In a query: no value. */
    static final String NONE = "none";

    private static final int MOST = 50;

    /**
     * @param sent the parameter's values, each perhaps several with commas between
     * @param reader throws IllegalArgumentException for what is no value
     * @param expected how the 400 problem that is thrown then describes a value
     */
    static <T> AnyOf<T> parse(String parameter, List<String> sent, Function<String, T> reader, String expected) {
        List<T> values = new ArrayList<>();
        boolean none = false;
        List<String> all = sent.stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .distinct()
                .toList();
        if (all.size() > MOST) {
            throw ProblemException.invalid("/" + parameter, "must have at most " + MOST + " values");
        }
        for (String text : all) {
            if (text.equals(NONE)) {
                none = true;
                continue;
            }
            try {
                values.add(reader.apply(text));
            } catch (IllegalArgumentException noValue) {
                throw ProblemException.invalid("/" + parameter, "must be " + expected + " or " + NONE);
            }
        }
        return new AnyOf<>(List.copyOf(values), none);
    }

    /** Whether this value alone is asked for. */
    boolean isOnly(T value) {
        return !orNone && values.equals(List.of(value));
    }
}
