package io.taskflow.suggestion.engine;

import org.jspecify.annotations.Nullable;

/** An engine could not answer: out of reach, too slow, too busy, or what it said was not acceptable. */
public final class SuggesterFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why there is no answer; {@code detail} is for the log and holds no task text. */
    public SuggesterFailedException(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    /** The kind of failure, as it is counted in the metrics. */
    public Reason reason() {
        return reason;
    }

    /** Kinds of failure. */
    public enum Reason {
        /** No connection, or an error answer. */
        UNREACHABLE,
        /** No answer within the time budget. */
        TIMEOUT,
        /** Not even asked: too many questions under way, or too many failures just now. */
        OVERLOADED,
        /** An answer that breaks the rules, also after the attempt to repair it. */
        INVALID
    }
}
