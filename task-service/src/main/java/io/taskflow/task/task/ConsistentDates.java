package io.taskflow.task.task;

import io.taskflow.contracts.task.Recurrence;
import io.taskflow.task.recurrence.Fault;
import io.taskflow.task.recurrence.Recurrences;
import io.taskflow.task.reminder.Reminder;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is said of a task's time goes together. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ConsistentDates.Check.class)
@interface ConsistentDates {
    String message() default "cannot stand beside dueAt: to replace one by the other, send the other as null as well";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Points at the field that is too much, or is missing what it needs. */
    final class Check implements ConstraintValidator<ConsistentDates, Dated> {
        @Override
        public boolean isValid(Dated task, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            if (task.dueAt() != null && task.dueOn() != null) {
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("dueOn")
                        .addConstraintViolation();
                return false;
            }
            boolean remindersFit = remindersFit(task, context);
            return recurrenceFits(task, context) && remindersFit;
        }

        private static boolean remindersFit(Dated task, ConstraintValidatorContext context) {
            List<String> reminders = Objects.requireNonNullElse(task.reminders(), List.of());
            boolean fit = task.dueAt() != null
                    || task.dueOn() != null
                    || reminders.stream().filter(Objects::nonNull).noneMatch(Reminder::isRelative);
            if (!fit) {
                context.buildConstraintViolationWithTemplate(
                                "need a due date where they say how long before it: set dueAt or dueOn, or say moments here")
                        .addPropertyNode("reminders")
                        .addConstraintViolation();
            }
            return fit;
        }

        private static boolean recurrenceFits(Dated task, ConstraintValidatorContext context) {
            Recurrence recurrence = task.recurrence();
            if (recurrence == null) {
                return true;
            }
            if (task.dueAt() == null && task.dueOn() == null) {
                context.buildConstraintViolationWithTemplate("needs a due date: set dueAt or dueOn, or send null here")
                        .addPropertyNode("recurrence")
                        .addConstraintViolation();
                return false;
            }
            return recurs(Recurrences.fault(recurrence, task.dueAt(), task.dueOn()), context);
        }

        /** The messages are all ours: nothing that a client sent is interpreted as a template. */
        private static boolean recurs(Optional<Fault> fault, ConstraintValidatorContext context) {
            fault.ifPresent(wrong -> context.buildConstraintViolationWithTemplate(wrong.message())
                    .addPropertyNode("recurrence")
                    .addPropertyNode(wrong.field())
                    .addConstraintViolation());
            return fault.isEmpty();
        }
    }
}
