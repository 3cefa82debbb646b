package io.taskflow.suggestion.engine.llm.answer;

import java.util.List;

/** A model's answer breaks the rules it was given. */
public final class InvalidAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> violations;

    /** @param violations in words for the model, with nothing of its answer */
    public InvalidAnswerException(List<String> violations) {
        super(String.join("; ", violations));
        this.violations = List.copyOf(violations);
    }

    /** What is wrong, in words for the model; nothing of the answer's own text. */
    public List<String> violations() {
        return violations;
    }
}
