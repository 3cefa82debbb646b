package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.service.text.Lines;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A goal as words to put into a step's title. */
record GoalText(String goal) {

    /** Longest part of a goal that a title quotes: a title has at most 200 characters. */
    private static final int LONGEST = 90;

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n].*", Pattern.DOTALL);
    private static final Pattern CLOSING = Pattern.compile("[\\s.!?:;,]+$");

    /** The first line, without a full stop, at most {@value #LONGEST} characters. */
    String whole() {
        String line =
                CLOSING.matcher(LINE_END.matcher(goal.strip()).replaceFirst("")).replaceFirst("");
        return Lines.length(line) <= LONGEST
                ? line
                : Lines.first(LONGEST - 1, line).strip() + "\u2026";
    }

    /** Without its leading verb; in quotation marks where it has none, since then it may be anything. */
    String object() {
        List<String> words = List.of(whole().split("\\s+"));
        int last = words.size() - 1;
        int start = 0;
        while (start < last && Verbs.isOpener(words.get(start))) {
            start++;
        }
        if (start == last || !Verbs.isVerb(words.get(start))) {
            return "\u201c" + whole() + "\u201d";
        }
        start++;
        if (start < last && Verbs.isParticle(words.get(start))) {
            start++;
        }
        return String.join(" ", words.subList(start, words.size()));
    }

    /** Its first word that says something: what is to be done, where it begins with that. */
    String verb() {
        return Arrays.stream(whole().split("\\s+"))
                .dropWhile(Verbs::isOpener)
                .findFirst()
                .orElse("");
    }

    String fill(String title) {
        return title.replace("{goal}", whole()).replace("{object}", object());
    }
}
