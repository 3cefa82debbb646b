package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.service.text.Lines;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a step of a similar goal one of this goal: what that goal is about becomes what this one is about. */
final class Adapted {

    private static final Pattern ARTICLE =
            Pattern.compile("^(?:(?:an?|the|your|my|our|new|old|some)\\s+)+", Pattern.CASE_INSENSITIVE);
    /** What is more than a noun, or may be a deed: in another sentence it would be nonsense. */
    private static final Pattern JOINED = Pattern.compile(
            "\\b(?:to|for|from|in|on|at|of|with|and|or|into|by|that|your|an?|the)\\b|ing\\b|[\u201c\u201d\u2026]",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_WORDS = 3;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;
    private static final int STEM = 5;

    /** Characters of a title. */
    private static final int LONGEST = 200;

    private final String object;
    private final Set<String> stems;

    Adapted(GoalText goal) {
        this.object = noun(goal);
        this.stems = stems(goal.whole());
    }

    /** Empty where the step speaks of something that only the other goal is about, or would be too long for a title. */
    String step(String otherGoal, String title) {
        String other = noun(new GoalText(otherGoal));
        boolean isReplaceable = other.length() >= SHORTEST && isPlain(other) && isPlain(object);
        String adapted = isReplaceable ? replaced(other, title) : title;
        Set<String> foreign = stems(other);
        foreign.removeAll(stems);
        Set<String> kept = stems(adapted);
        kept.retainAll(foreign);
        return kept.isEmpty() && Lines.length(adapted) <= LONGEST ? adapted : "";
    }

    private static boolean isPlain(String noun) {
        return noun.split("\\s+").length <= MOST_WORDS && !JOINED.matcher(noun).find();
    }

    private String replaced(String other, String title) {
        return Pattern.compile("\\b" + Pattern.quote(other) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(title)
                .replaceAll(Matcher.quoteReplacement(object));
    }

    private static String noun(GoalText goal) {
        return ARTICLE.matcher(goal.object()).replaceFirst("").strip();
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
