package io.taskflow.suggestion.engine;

import java.util.Locale;
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
        /** An answer that breaks the rules, also after the attempt to repair it; or a question that the endpoint refuses. */
        INVALID,
        /** The endpoint has had enough questions for now, and says for how long. */
        RATE_LIMITED,
        /** Not even asked: the day's tokens of the person, or of all, are used up. */
        OVER_BUDGET;

        /** The same in the words of the contract and the metrics, for example {@code over-budget}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
