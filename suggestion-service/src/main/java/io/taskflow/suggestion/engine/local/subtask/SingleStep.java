package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.suggestion.engine.SubtaskQuestion;
import java.util.Arrays;
import java.util.List;

/** Tells a goal that is one small step by itself: "Buy milk". */
final class SingleStep {

    private static final int FEW = 6;
    private static final int FEWEST = 3;

    private SingleStep() {}

    /** Whether nothing is said of it but a few words with a verb for what takes a moment. */
    static boolean is(SubtaskQuestion question) {
        String context = question.context();
        if ((context != null && !context.isBlank()) || !question.existing().isEmpty()) {
            return false;
        }
        List<String> words = Arrays.stream(question.goal().strip().split("[\\s.!]+"))
                .dropWhile(Verbs::isOpener)
                .toList();
        if (words.size() < 2 || question.goal().lines().count() > 1) {
            return false;
        }
        String first = words.getFirst();
        String last = words.getLast();
        boolean takesLong =
                words.stream().anyMatch(word -> Verbs.takesLong(first, word) || Verbs.takesLong(last, word));
        if (takesLong) {
            return false;
        }
        return (words.size() <= FEW && (Verbs.isSmall(first) || Verbs.isSmall(last)))
                || (words.size() <= FEWEST && (Verbs.isSmallest(first) || Verbs.isSmallest(last)));
    }
}
