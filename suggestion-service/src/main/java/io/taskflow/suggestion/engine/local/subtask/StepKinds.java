package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.suggestion.engine.local.rule.RuleFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What {@code step-kinds.yml} says of a step by its verb. */
record StepKinds(List<Kind> kinds) {

    private static final StepKinds KNOWN = RuleFile.read("step-kinds.yml", StepKinds.class);

    /** Empty for a verb that says nothing. */
    static Optional<Kind> of(String title) {
        String verb = title.strip().split("[\\s,]+", 2)[0].toLowerCase(Locale.ROOT);
        return KNOWN.kinds.stream().filter(kind -> kind.verbs.contains(verb)).findFirst();
    }

    /** One kind: its usual time, and its end. */
    record Kind(Set<String> verbs, int minutes, String done) {}
}
