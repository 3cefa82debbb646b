package io.taskflow.task.project;

/** A project's present state does not allow this; the message says why, to the caller. */
public final class ProjectRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectRuleException(String message) {
        super(message);
    }
}
