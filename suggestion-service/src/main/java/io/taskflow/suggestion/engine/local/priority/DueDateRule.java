package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.suggestion.engine.PriorityQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The nearer the due date, the more a task matters; a date far away says that there is time. */
final class DueDateRule implements PriorityRule {

    @Override
    public List<Factor> factors(PriorityQuestion question) {
        Instant dueAt = question.dueAt();
        return dueAt == null ? List.of() : List.of(factor(Duration.between(question.now(), dueAt)));
    }

    private static Factor factor(Duration left) {
        if (left.isNegative()) {
            return new Factor("overdue", 0.8, "overdue for " + text(left.negated()));
        }
        String evidence = "due in " + text(left);
        if (left.compareTo(Duration.ofDays(1)) <= 0) {
            return new Factor("due-soon", 0.7, evidence);
        }
        if (left.compareTo(Duration.ofDays(3)) <= 0) {
            return new Factor("due-soon", 0.45, evidence);
        }
        if (left.compareTo(Duration.ofDays(7)) <= 0) {
            return new Factor("due-this-week", 0.2, evidence);
        }
        return new Factor("due-later", left.compareTo(Duration.ofDays(30)) > 0 ? -0.25 : 0, evidence);
    }

    private static String text(Duration time) {
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return "less than an hour";
        }
        return time.compareTo(Duration.ofDays(2)) < 0 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
