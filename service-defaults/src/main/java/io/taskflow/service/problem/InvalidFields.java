package io.taskflow.service.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What Bean Validation found, as pointers and messages, in a stable order. */
public final class InvalidFields {
    /** By place, then by message. */
    public static final Comparator<InvalidField> ORDER =
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
}
