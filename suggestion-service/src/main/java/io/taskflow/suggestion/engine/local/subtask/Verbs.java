package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.suggestion.engine.local.rule.RuleFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What {@code verbs.yml} says of the words that goals begin with. */
record Verbs(
        Set<String> verbs,
        Set<String> openers,
        Set<String> particles,
        Set<String> small,
        Set<String> smallest,
        Map<String, Set<String>> large,
        Set<String> infinitives,
        List<Set<String>> others) {

    private static final Verbs KNOWN = RuleFile.read("verbs.yml", Verbs.class);

    static boolean isVerb(String word) {
        return KNOWN.verbs.contains(lower(word));
    }

    static boolean isOpener(String word) {
        return KNOWN.openers.contains(lower(word));
    }

    static boolean isParticle(String word) {
        return KNOWN.particles.contains(lower(word));
    }

    static boolean startsWithVerb(String text) {
        return isVerb(text.strip().split("\\s+", 2)[0]);
    }

    /** Whether the steps of the one are not those of the other. */
    static boolean areOther(String verb, String other) {
        return !lower(verb).equals(lower(other))
                && KNOWN.others.stream().anyMatch(some -> some.contains(lower(verb)) && some.contains(lower(other)));
    }

    static boolean isSmall(String word) {
        return KNOWN.small.contains(lower(word));
    }

    static boolean isSmallest(String word) {
        return KNOWN.smallest.contains(lower(word));
    }

    /** Whether to do this with what a word names, or ends with the name of, takes long. */
    static boolean takesLong(String verb, String word) {
        return KNOWN.large.getOrDefault(lower(verb), Set.of()).stream().anyMatch(lower(word)::endsWith);
    }

    static boolean isGermanInfinitive(String word) {
        return KNOWN.infinitives.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
