package io.taskflow.suggestion.next;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a task should be done now, as explicit rules: each speaks for it by its weight or does not speak. What is begun is ended first, then
 * what is late or soon due, what is important, and what others wait for.
 *
 * @param now where the asker is: it says which day it is
 */
record Reasons(ZonedDateTime now) {
    private static final int SOON = 3;
    private static final int WEEK = 7;
    private static final Duration LONG = Duration.ofDays(30);

    /** The strongest first; what speaks against it has a negative weight. */
    List<Factor> of(Candidate task) {
        List<Factor> all = new ArrayList<>();
        if (task.begun()) {
            all.add(new Factor("begun", 0.25, "It is in progress"));
        }
        all.add(
                task.mine()
                        ? new Factor("mine", 0.2, "It is assigned to you")
                        : new Factor("nobodys", 0.05, "Nobody has taken it"));
        due(task).ifPresent(all::add);
        priority(task).ifPresent(all::add);
        if (!task.waiting().isEmpty()) {
            double weight = Math.min(0.3, 0.1 + 0.05 * task.waiting().size());
            all.add(new Factor("others-wait", weight, String.join(", ", task.waiting())));
        }
        if (task.changedAt().isBefore(now.toInstant().minus(LONG))) {
            long days = task.changedAt().until(now.toInstant(), ChronoUnit.DAYS);
            all.add(new Factor("forgotten", 0.05, "Nobody has touched it for " + days + " days"));
        }
        all.sort(Comparator.comparingDouble(Factor::weight).reversed());
        return all;
    }

    /** How much speaks for it, 0 to 1. */
    static double score(List<Factor> reasons) {
        double sum = reasons.stream().mapToDouble(Factor::weight).sum();
        return Math.clamp(Math.round(sum * 100) / 100.0, 0, 1);
    }

    private Optional<Factor> due(Candidate task) {
        if (task.dueBy() == null) {
            return Optional.empty();
        }
        ZoneId zone = now.getZone();
        LocalDate day =
                task.dueOn() != null ? task.dueOn() : task.dueBy().atZone(zone).toLocalDate();
        boolean late = task.dueOn() != null
                ? day.isBefore(now.toLocalDate())
                : task.dueBy().isBefore(now.toInstant());
        if (late) {
            return Optional.of(new Factor("overdue", 0.35, "It was due on " + day));
        }
        long days = now.toLocalDate().until(day, ChronoUnit.DAYS);
        if (days == 0) {
            return Optional.of(new Factor("due-today", 0.3, "It is due today"));
        }
        return days > WEEK
                ? Optional.empty()
                : Optional.of(new Factor(
                        days > SOON ? "due-this-week" : "due-soon", days > SOON ? 0.1 : 0.2, "It is due on " + day));
    }

    private static Optional<Factor> priority(Candidate task) {
        Priority priority = task.priority();
        if (priority == null || priority == Priority.MEDIUM) {
            return Optional.empty();
        }
        double weight = switch (priority) {
            case URGENT -> 0.35;
            case HIGH -> 0.2;
            case MEDIUM -> 0;
            case LOW -> -0.1;
        };
        return Optional.of(new Factor("priority", weight, "Its priority is " + priority));
    }
}
