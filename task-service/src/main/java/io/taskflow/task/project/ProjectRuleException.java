package io.taskflow.task.project;

/** A project's present state does not allow this; the message says why, to the caller. */
public final class ProjectRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectRuleException(String message) {
        super(message);
    }

    /** Somebody wants to change something of an archived project, or in it. */
    public static ProjectRuleException archived() {
        return new ProjectRuleException(
                "The project is archived: it can be read, and nothing of it changes. An owner unarchives it first, with"
                        + " {\"archived\": false} to PATCH /api/projects/{id}.");
    }
}
