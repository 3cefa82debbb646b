package io.taskflow.service.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** What Bean Validation found, as pointers and messages, in a stable order. */
public final class InvalidFields {
    private static final Comparator<InvalidField> ORDER =
            Comparator.comparing(InvalidField::pointer).thenComparing(InvalidField::message);

    private InvalidFields() {}

    /** From a validator called by hand; {@code base} is where the validated value sits in the request's body. */
    public static List<InvalidField> of(String base, Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation ->
                        new InvalidField(base + Pointers.of(violation.getPropertyPath()), violation.getMessage()))
                .sorted(ORDER)
                .toList();
    }

    static List<InvalidField> of(Errors errors) {
        Stream<InvalidField> fields = errors.getFieldErrors().stream().map(InvalidFields::of);
        Stream<InvalidField> whole =
                errors.getGlobalErrors().stream().map(error -> new InvalidField("", messageOf(error)));
        return Stream.concat(fields, whole).sorted(ORDER).toList();
    }

    static List<InvalidField> of(Collection<ParameterValidationResult> results) {
        return results.stream().flatMap(InvalidFields::of).sorted(ORDER).toList();
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
        return new InvalidField(Pointers.ofPropertyPath(error.getField()), messageOf(error));
    }

    private static String messageOf(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not acceptable");
    }
}
