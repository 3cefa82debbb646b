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
            Pattern.compile("^(?:an?|the|your|my|our|new|some)\\s+", Pattern.CASE_INSENSITIVE);
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
        String adapted = other.length() < SHORTEST ? title : replaced(other, title);
        Set<String> foreign = stems(other);
        foreign.removeAll(stems);
        Set<String> kept = stems(adapted);
        kept.retainAll(foreign);
        return kept.isEmpty() && Lines.length(adapted) <= LONGEST ? adapted : "";
    }

    private String replaced(String other, String title) {
        return Pattern.compile("\\b" + Pattern.quote(other) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(title)
                .replaceAll(Matcher.quoteReplacement(object));
    }

    private static String noun(GoalText goal) {
        String object = goal.object();
        boolean quoted = object.length() > 1 && object.startsWith("\u201c") && object.endsWith("\u201d");
        return ARTICLE.matcher(quoted ? object.substring(1, object.length() - 1) : object)
                .replaceFirst("")
                .strip();
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }
}
