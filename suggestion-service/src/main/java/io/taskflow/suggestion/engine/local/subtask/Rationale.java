package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.suggestion.engine.local.goal.KnownGoal;
import io.taskflow.suggestion.engine.local.goal.NearGoal;
import io.taskflow.suggestion.language.Language;
import io.taskflow.suggestion.language.Phrases;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a sentence where steps come from ({@code rationale.properties}). */
final class Rationale {

    private static final String BUNDLE = "io.taskflow.suggestion.engine.local.subtask.rationale";
    private static final int NAMED = 3;

    private final Phrases phrases;

    Rationale(Language language) {
        this.phrases = new Phrases(BUNDLE, language);
    }

    String listed() {
        return phrases.say("listed");
    }

    String single() {
        return phrases.say("single");
    }

    /** @param example a goal of that kind */
    String ofKind(String example) {
        return phrases.say("kind", quoted(example));
    }

    String anyGoal() {
        return phrases.say("any");
    }

    String similar(List<NearGoal> near) {
        boolean own = near.getFirst().known().taskId() != null;
        String names = near.stream().limit(NAMED).map(one -> name(one.known())).collect(Collectors.joining(", "));
        return phrases.say(own ? "own" : "similar", names);
    }

    private static String name(KnownGoal goal) {
        return goal.key() == null || goal.key().isEmpty()
                ? quoted(goal.goal())
                : goal.key() + " " + quoted(goal.goal());
    }

    private static String quoted(String goal) {
        return "\u201c" + goal + "\u201d";
    }
}
