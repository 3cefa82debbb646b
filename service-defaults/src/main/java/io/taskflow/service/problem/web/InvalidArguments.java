package io.taskflow.service.problem.web;

import io.taskflow.service.problem.InvalidField;
import io.taskflow.service.problem.InvalidFields;
import io.taskflow.service.problem.Pointers;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** What Spring MVC found wrong with a controller's arguments, as pointers and messages. */
public final class InvalidArguments {
    private InvalidArguments() {}

    /** A parameter of this name that does not have its type. */
    public static InvalidField of(String name, TypeMismatchException mismatch) {
        return new InvalidField("/" + name, BadParameters.expected(mismatch));
    }

    /** As Spring found them while it bound parameters, or validated a body. */
    static List<InvalidField> of(Errors errors) {
        Stream<InvalidField> fields = errors.getFieldErrors().stream().map(InvalidArguments::of);
        Stream<InvalidField> whole =
                errors.getGlobalErrors().stream().map(error -> new InvalidField("", messageOf(error)));
        return Stream.concat(fields, whole).sorted(InvalidFields.ORDER).toList();
    }

    static List<InvalidField> of(Collection<ParameterValidationResult> results) {
        return results.stream()
                .flatMap(InvalidArguments::of)
                .sorted(InvalidFields.ORDER)
                .toList();
    }

    private static Stream<InvalidField> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            String base = result.getContainerIndex() == null ? "" : "/" + result.getContainerIndex();
            return of((Errors) errors).stream().map(error -> new InvalidField(base + error.pointer(), error.message()));
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream().map(error -> new InvalidField("/" + name, messageOf(error)));
    }

    private static InvalidField of(FieldError error) {
        // Of a value that did not even have its type Spring's message tells the names of classes.
        String message = error.contains(TypeMismatchException.class)
                ? BadParameters.expected(error.unwrap(TypeMismatchException.class))
                : error.isBindingFailure() ? "is not acceptable" : messageOf(error);
        return new InvalidField(Pointers.ofPropertyPath(error.getField()), message);
    }

    private static String messageOf(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not acceptable");
    }
}
