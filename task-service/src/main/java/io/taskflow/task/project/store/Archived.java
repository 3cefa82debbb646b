package io.taskflow.task.project.store;

import io.taskflow.service.problem.ProblemException;

/** What a list has of archived projects, as its parameter {@code archived} says. */
public enum Archived {
    /** It has them not. */
    FALSE(" and not archived"),
    /** It has them alone. */
    TRUE(" and archived"),
    /** It has them among the others. */
    ANY("");

    private final String condition;

    Archived(String condition) {
        this.condition = condition;
    }

    /** Throws a 400 problem for what is none of {@code false}, {@code true}, {@code any}. */
    public static Archived parse(String value) {
        return switch (value) {
            case "false" -> FALSE;
            case "true" -> TRUE;
            case "any" -> ANY;
            default -> throw ProblemException.invalid("/archived", "must be one of false, true, any");
        };
    }

    /** On the columns of {@code project_member}, to be put behind another. */
    public String condition() {
        return condition;
    }
}
