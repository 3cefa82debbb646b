package io.taskflow.contracts.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * Who answered.
 *
 * @param model name and version of the model or rule set, so that an answer can be checked later
 * @param fallback true when the LLM was asked for and could not answer
 * @param fallbackReason why it could not: {@code unreachable}, {@code timeout}, {@code overloaded}, {@code over-budget}, {@code invalid}
 *     or {@code rate-limited}, and words yet to come; null where it is no fallback
 */
public record Engine(
        Kind kind, String model, boolean fallback, @Nullable String fallbackReason) {

    /** One of which no reason is known; {@code fallback} without one is of a time when none was given. */
    public Engine(Kind kind, String model, boolean fallback) {
        this(kind, model, fallback, null);
    }

    /** One that answered in place of the LLM, and why. */
    public Engine standingIn(String reason) {
        return new Engine(kind, model, true, reason);
    }

    /** {@code llm}: a language model behind an OpenAI-compatible endpoint; {@code local}: in this process, no network. */
    public enum Kind {
        llm,
        local
    }
}
