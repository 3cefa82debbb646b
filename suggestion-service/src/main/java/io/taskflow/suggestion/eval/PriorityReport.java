package io.taskflow.suggestion.eval;

import java.util.Locale;
import java.util.Map;

/**
 * What came of it.
 *
 * @param askMillis median of an answer
 * @param learnMillis median of learning a project's habit
 */
record PriorityReport(PriorityScores all, Map<String, PriorityScores> projects, double askMillis, double learnMillis) {

    @Override
    public String toString() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-16s %6s %8s %8s %8s %8s %8s %8s%n",
                "project",
                "asked",
                "accuracy",
                "macroF1",
                "HIGH+rec",
                "HIGH+bal",
                "ordinal",
                "calibr."));
        projects.forEach((project, scores) -> text.append(line(project, scores)));
        text.append(line("all", all));
        return text.append(String.format(
                        Locale.ROOT,
                        "an answer takes %.1f ms, learning a project %.0f ms (medians)%n",
                        askMillis,
                        learnMillis))
                .toString();
    }

    private static String line(String name, PriorityScores scores) {
        return String.format(
                Locale.ROOT,
                "%-16s %6d %8.3f %8.3f %8.3f %8.3f %8.3f %8.3f%n",
                name,
                scores.guesses().size(),
                scores.accuracy(),
                scores.macroF1(),
                scores.pressingRecall(),
                scores.pressingBalancedAccuracy(),
                scores.ordinalError(),
                scores.calibrationError());
    }
}
