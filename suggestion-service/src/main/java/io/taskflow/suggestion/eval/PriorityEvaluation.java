package io.taskflow.suggestion.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has each project's first tasks learned, in their order, and asks about the rest. */
final class PriorityEvaluation {

    private final PriorityJudge.Learner learner;
    private final Stopwatch asking = new Stopwatch();
    private final Stopwatch learning = new Stopwatch();

    PriorityEvaluation(PriorityJudge.Learner learner) {
        this.learner = learner;
    }

    PriorityReport of(List<LabelledTask> tasks) {
        Map<String, List<LabelledTask>> projects = tasks.stream()
                .collect(Collectors.groupingBy(LabelledTask::project, LinkedHashMap::new, Collectors.toList()));
        Map<String, PriorityScores> scores = new LinkedHashMap<>();
        List<Guess> all = new ArrayList<>();
        projects.forEach((project, its) -> {
            List<Guess> guesses = guesses(project, its);
            scores.put(project, new PriorityScores(guesses));
            all.addAll(guesses);
        });
        return new PriorityReport(new PriorityScores(all), scores, asking.median(), learning.median());
    }

    private List<Guess> guesses(String project, List<LabelledTask> tasks) {
        List<LabelledTask> history =
                tasks.stream().filter(LabelledTask::isHistory).toList();
        try (PriorityJudge judge = learner.learn(project, history, learning)) {
            return tasks.stream()
                    .filter(task -> !task.isHistory())
                    .map(task -> asking.time(() -> judge.guess(task)))
                    .toList();
        }
    }
}
