package io.taskflow.contracts.suggestion;

/**
 * Who answered.
 *
 * @param model name and version of the model or rule set, so that an answer can be checked later
 * @param fallback true when the LLM was asked for and could not answer
 */
public record Engine(Kind kind, String model, boolean fallback) {

    /** {@code llm}: a language model behind an OpenAI-compatible endpoint; {@code local}: in this process, no network. */
    public enum Kind {
        llm,
        local
    }
}
