package io.taskflow.gateway.problem;

import io.taskflow.service.problem.ProblemException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.server.ServerWebInputException;

/** A query parameter that does not have its type. */
final class BadParameters {

    private BadParameters() {}

    /** The same failure with the parameter's name and what it has to be, if that is what failed. */
    static Throwable named(Throwable error) {
        if (error instanceof ServerWebInputException input && input.getCause() instanceof TypeMismatchException wrong) {
            MethodParameter parameter = input.getMethodParameter();
            String name = parameter == null ? null : parameter.getParameterName();
            return name == null ? error : ProblemException.invalid("/" + name, expected(wrong.getRequiredType()));
        }
        return error;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return "is not acceptable";
        }
        return "must be one of "
                + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
