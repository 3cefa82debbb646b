package io.taskflow.gateway.problem;

/** A request that is not served, found while it is already on the way; answered with the problem. */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind problem;
    private final String detail;

    public RefusedRequestException(ProblemKind problem) {
        this(problem, problem.detail());
    }

    /** The same with a sentence of its own: what is wrong and what to do about it, fit for a client to read. */
    public RefusedRequestException(ProblemKind problem, String detail) {
        // A client's fault needs no stack trace.
        super(detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    ProblemKind problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
