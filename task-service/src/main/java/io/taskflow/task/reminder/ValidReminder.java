package io.taskflow.task.reminder;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that says when to remind somebody, as {@link Reminder#parse} reads it. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidReminder.Check.class)
public @interface ValidReminder {
    String message() default
            "must be a moment such as 2026-01-31T09:30:00Z, or how long before the due date: P1D, PT30M";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is no reminder either. */
    final class Check implements ConstraintValidator<ValidReminder, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value != null && Reminder.parse(value).isPresent();
        }
    }
}
