package io.taskflow.service.idempotency;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} header as a controller's argument; {@code value} is null when the client sent none.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(@Nullable String value) {
    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** As the header says; null for an absent one. Throws a 400 problem when it is malformed. */
    public static IdempotencyKey parse(@Nullable String header) {
        if (header != null && !FORM.matcher(header).matches()) {
            throw ProblemException.of(
                    ProblemKind.MALFORMED_REQUEST, "Idempotency-Key must be 1 to 255 visible ASCII characters.");
        }
        return new IdempotencyKey(header);
    }
}
