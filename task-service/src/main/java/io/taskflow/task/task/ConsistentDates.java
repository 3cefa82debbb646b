package io.taskflow.task.task;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said of a task's time goes together. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistentDates.Check.class)
@interface ConsistentDates {
    String message() default "cannot stand beside dueAt: to replace one by the other, send the other as null as well";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Points at the field that is too much. */
    final class Check implements ConstraintValidator<ConsistentDates, Dated> {
        @Override
        public boolean isValid(Dated task, ConstraintValidatorContext context) {
            if (task.dueAt() == null || task.dueOn() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("dueOn")
                    .addConstraintViolation();
            return false;
        }
    }
}
