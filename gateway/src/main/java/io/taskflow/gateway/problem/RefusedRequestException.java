package io.taskflow.gateway.problem;

import java.util.List;

/** A request that is not served, found while it is already on the way; answered with the problem. */
public final class RefusedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind problem;
    private final String detail;
    private final transient List<InvalidField> errors;

    public RefusedRequestException(ProblemKind problem) {
        this(problem, problem.detail());
    }

    /** The same with a sentence of its own: what is wrong and what to do about it, fit for a client to read. */
    public RefusedRequestException(ProblemKind problem, String detail) {
        this(problem, detail, List.of());
    }

    private RefusedRequestException(ProblemKind problem, String detail, List<InvalidField> errors) {
        // A client's fault needs no stack trace.
        super(detail, null, false, false);
        this.problem = problem;
        this.detail = detail;
        this.errors = errors;
    }

    /** 400: the value at this JSON Pointer, or {@code /name} of a parameter, is not acceptable; the message says what is. */
    public static RefusedRequestException invalid(String pointer, String message) {
        return new RefusedRequestException(
                ProblemKind.VALIDATION,
                "Correct the value named in errors.",
                List.of(new InvalidField(pointer, message)));
    }

    ProblemKind problem() {
        return problem;
    }

    String detail() {
        return detail;
    }

    /** The values that are not acceptable, if that is the problem. */
    List<InvalidField> errors() {
        return errors;
    }
}
