package io.taskflow.service.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text of one line in which something can be seen, of 1 to {@link #max} characters. Leaves null to others. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Line.Check.class)
public @interface Line {
    /** The most characters (code points). */
    int max();

    String message() default "must be one line of text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says of what is wrong the first only. */
    final class Check implements ConstraintValidator<Line, String> {
        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            String fault = value == null ? null : faultOf(value);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        private @Nullable String faultOf(String value) {
            if (Lines.isBlank(value)) {
                return "must not be blank";
            }
            if (Lines.isUnruly(value)) {
                return "must be one line without control characters and without marks that override the text's direction";
            }
            return Lines.length(value) > max ? "must have at most " + max + " characters" : null;
        }
    }
}
