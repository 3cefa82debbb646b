package io.taskflow.task.recurrence;

/**
 * Why something cannot recur like this.
 *
 * @param field of the recurrence, {@code rrule} or {@code timeZone}
 * @param message what to do about it
 */
public record Fault(String field, String message) {
    static Fault rule(String message) {
        return new Fault("rrule", message);
    }

    static Fault noRule() {
        return rule("must be a recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=MO, of at most " + RuleText.LENGTH
                + " characters");
    }
}
