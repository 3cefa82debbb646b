package io.taskflow.gateway.problem;

/** A fault of the client, found while its request is already on the way; answered with the problem. */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind problem;

    public RefusedRequestException(ProblemKind problem) {
        // A client's fault needs no stack trace.
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    ProblemKind problem() {
        return problem;
    }
}
