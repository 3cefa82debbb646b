package io.taskflow.suggestion.engine.local.subtask;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A goal as words to put into a step's title. */
record GoalText(String goal) {

    /** Longest part of a goal that a title quotes: a title has at most 200 characters. */
    private static final int LONGEST = 90;

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n].*", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile("[\\s.!?:;,]+$");
    private static final Set<String> VERBS = Set.of(
            "add",
            "apply",
            "arrange",
            "bake",
            "become",
            "book",
            "build",
            "buy",
            "choose",
            "clean",
            "cook",
            "create",
            "declutter",
            "deploy",
            "design",
            "develop",
            "do",
            "draft",
            "find",
            "fix",
            "get",
            "give",
            "go",
            "hire",
            "host",
            "implement",
            "improve",
            "install",
            "investigate",
            "launch",
            "learn",
            "make",
            "migrate",
            "move",
            "open",
            "organise",
            "organize",
            "paint",
            "plan",
            "plant",
            "prepare",
            "promote",
            "publish",
            "recruit",
            "release",
            "renew",
            "renovate",
            "repair",
            "replace",
            "run",
            "sell",
            "ship",
            "solve",
            "start",
            "study",
            "support",
            "throw",
            "upgrade",
            "write");
    private static final Set<String> FILLERS =
            Set.of("a", "an", "the", "my", "our", "some", "new", "to", "for", "please", "how");

    static boolean isVerb(String word) {
        return VERBS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The first line, without a full stop, at most {@value #LONGEST} characters. */
    String whole() {
        String line =
                CLOSING.matcher(LINE_END.matcher(goal.strip()).replaceFirst("")).replaceFirst("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).strip() + "\u2026";
    }

    /** Without its leading verb and the small words after it. */
    String object() {
        String[] words = whole().split("\\s+");
        int start = 0;
        boolean verbSeen = false;
        while (start < words.length - 1 && (isFiller(words[start]) || (!verbSeen && isVerb(words[start])))) {
            verbSeen |= isVerb(words[start]);
            start++;
        }
        return verbSeen ? String.join(" ", java.util.Arrays.asList(words).subList(start, words.length)) : whole();
    }

    private static boolean isFiller(String word) {
        return FILLERS.contains(word.toLowerCase(Locale.ROOT));
    }

    String fill(String title) {
        return title.replace("{goal}", whole()).replace("{object}", object());
    }
}
