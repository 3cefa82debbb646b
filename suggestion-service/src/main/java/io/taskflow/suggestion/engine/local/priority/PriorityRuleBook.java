package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.rule.RuleFile;
import java.util.List;
import java.util.Map;

/** What {@code priority-rules.yml} says. */
record PriorityRuleBook(String version, List<Phrases> phrases, Map<Priority, List<String>> prototypes) {

    static PriorityRuleBook read() {
        return RuleFile.read("priority-rules.yml", PriorityRuleBook.class);
    }

    /**
     * Words that are one reason.
     *
     * @param weight -1 to 1
     */
    record Phrases(String name, double weight, Negation negation, List<String> words) {}

    /** What a "not" in front of the words makes of them. */
    enum Negation {
        /** The words then speak for the opposite. */
        opposite,
        /** The words then say nothing. */
        none
    }
}
