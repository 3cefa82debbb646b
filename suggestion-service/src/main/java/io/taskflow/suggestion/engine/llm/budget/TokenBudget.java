package io.taskflow.suggestion.engine.llm.budget;

import io.taskflow.suggestion.engine.account.Asker;

/** Tokens that may be used. They are taken before a call, as many as it can use at most, and what was not used is given back. */
public interface TokenBudget {

    /** One without limits. */
    TokenBudget UNLIMITED = (asker, tokens) -> used -> {};

    /**
     * Takes tokens for one call.
     *
     * @throws io.taskflow.suggestion.engine.SuggesterFailedException with {@code OVER_BUDGET} if fewer are left; then none are taken
     */
    Reservation reserve(Asker asker, long tokens);

    /** Tokens that are taken. Without a word they stay so, since a call whose use nobody knows may have used them all. */
    interface Reservation {

        /** Says how many were used in fact: the others go back, more are taken if need be. */
        void settle(long used);
    }
}
