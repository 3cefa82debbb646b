package io.taskflow.seed;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What people write about tasks. */
final class Words {
    private static final List<String> VERBS = List.of(
            "Review",
            "Replace",
            "Document",
            "Clean up",
            "Order parts for",
            "Ask legal about",
            "Measure",
            "Simplify",
            "Fix",
            "Plan",
            "Test",
            "Compare offers for",
            "Translate",
            "Redesign",
            "Write the brief for",
            "Repair");
    private static final List<String> OCCASIONS = List.of(
            "",
            "",
            "",
            " before the release",
            " for the new office",
            " (second try)",
            " after the audit",
            " with the new supplier",
            " – decision needed",
            " as agreed in the retro",
            " for Zoë and Łukasz",
            " in Q3");
    private static final List<String> SENTENCES = List.of(
            "The last try failed because nobody had the rights.",
            "See the notes of Tuesday; the numbers there are still right.",
            "A sketch is enough for now.",
            "It must not cost more than last year.",
            "- ask two people who were there\n- write down what they say\n- decide",
            "**Careful:** customers see this at once.",
            "Whoever takes this, please keep the old one until the new one works.",
            "The supplier answers within two days, as a rule.");
    private static final List<String> REMARKS = List.of(
            "Done with the first half, the rest waits for an answer.",
            "Can we move this to next week?",
            "I talked to them: it is fine as it is.",
            "Looks good to me 👍",
            "The link in the description is dead, here is a better one: https://example.org/notes",
            "Who has the key?");

    private Words() {}

    static String title(Theme theme, RandomGenerator random) {
        return one(VERBS, random) + " " + one(theme.things(), random) + one(OCCASIONS, random);
    }

    /** One to three sentences, or none. */
    static @Nullable String description(RandomGenerator random) {
        int sentences = random.nextInt(4);
        if (sentences == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder(one(SENTENCES, random));
        for (int i = 1; i < sentences; i++) {
            text.append("\n\n").append(one(SENTENCES, random));
        }
        return text.toString();
    }

    static String remark(RandomGenerator random) {
        return one(REMARKS, random);
    }

    static <T> T one(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
