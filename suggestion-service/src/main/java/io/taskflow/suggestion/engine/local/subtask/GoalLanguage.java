package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.suggestion.language.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which language a goal is written in: German where its small words, letters or infinitives at the end say so, else English. */
final class GoalLanguage {

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern LETTERS = Pattern.compile("[\u00e4\u00f6\u00fc\u00df]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SMALL = Set.of(
            "der", "das", "dem", "ein", "eine", "einen", "einem", "einer", "und", "oder", "mit", "nach", "von", "vom",
            "zum", "zur", "auf", "aus", "mein", "meine", "unser", "unsere", "neue", "neuen", "neues", "neuer", "ist",
            "wir", "ich", "nicht", "werden", "machen");

    private GoalLanguage() {}

    static Language of(String goal) {
        String[] words = WORDS.split(goal.toLowerCase(Locale.ROOT));
        boolean german = LETTERS.matcher(goal).find()
                || Arrays.stream(words).anyMatch(SMALL::contains)
                || (words.length > 1 && Verbs.isGermanInfinitive(words[words.length - 1]));
        return german ? Language.de : Language.en;
    }
}
