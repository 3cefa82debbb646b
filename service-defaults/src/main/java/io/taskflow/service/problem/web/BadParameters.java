package io.taskflow.service.problem.web;

import io.taskflow.service.problem.JsonProblems;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A path or query parameter that does not have its type. */
final class BadParameters {
    private BadParameters() {}

    /** 404 in a path, where nothing can have such an id; 400 with the parameter's name elsewhere. */
    static ProblemException of(TypeMismatchException exception) {
        if (exception instanceof MethodArgumentTypeMismatchException argument) {
            MethodParameter parameter = argument.getParameter();
            return parameter.hasParameterAnnotation(PathVariable.class)
                    ? ProblemException.of(ProblemKind.NOT_FOUND, "There is nothing at this path.")
                    : invalid(exception, parameter.nestedIfOptional().getNestedParameterType());
        }
        return invalid(exception, exception.getRequiredType());
    }

    private static ProblemException invalid(TypeMismatchException exception, @Nullable Class<?> type) {
        return ProblemException.invalid("/" + exception.getPropertyName(), JsonProblems.expected(type));
    }

    /** What was expected of a field of a parameter object; of a list it is an element that failed. */
    static String expected(TypeMismatchException exception) {
        return exception.getCause() instanceof ConversionFailedException failed
                ? JsonProblems.expected(failed.getTargetType().getObjectType())
                : JsonProblems.expected(exception.getRequiredType());
    }
}
