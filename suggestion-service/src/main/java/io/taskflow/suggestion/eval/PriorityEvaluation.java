package io.taskflow.suggestion.eval;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.habit.DecidedTask;
import io.taskflow.suggestion.engine.local.habit.Habit;
import io.taskflow.suggestion.engine.local.habit.HabitJudge;
import io.taskflow.suggestion.engine.local.priority.PriorityRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Learns each project's habit from its first tasks, in their order, and asks about the rest. */
final class PriorityEvaluation {

    private static final UUID ANY = new UUID(0, 0);
    private static final Engine ENGINE = new Engine(Engine.Kind.local, HabitJudge.VERSION, false);

    private final SentenceModel model;
    private final PriorityRules rules;
    private final HabitJudge judge;
    private final Stopwatch asking = new Stopwatch();
    private final Stopwatch learning = new Stopwatch();

    PriorityEvaluation(SentenceModel model) {
        this.model = model;
        this.rules = PriorityRules.standard(model);
        this.judge = new HabitJudge(model, rules, new Nameless());
    }

    PriorityReport of(List<LabelledTask> tasks) {
        Map<String, List<LabelledTask>> projects = tasks.stream()
                .collect(Collectors.groupingBy(LabelledTask::project, LinkedHashMap::new, Collectors.toList()));
        Map<String, PriorityScores> scores = new LinkedHashMap<>();
        List<Guess> all = new ArrayList<>();
        projects.forEach((project, its) -> {
            List<Guess> guesses = guesses(its);
            scores.put(project, new PriorityScores(guesses));
            all.addAll(guesses);
        });
        return new PriorityReport(new PriorityScores(all), scores, asking.median(), learning.median());
    }

    private List<Guess> guesses(List<LabelledTask> tasks) {
        List<DecidedTask> history = tasks.stream()
                .filter(LabelledTask::isHistory)
                .map(task -> new DecidedTask(ANY, task.priority(), false, Int8Vector.of(model.compute(task.title()))))
                .toList();
        Habit habit = history.size() < Habit.FEWEST ? null : learning.time(() -> Habit.learn(history));
        return tasks.stream()
                .filter(task -> !task.isHistory())
                .map(task -> asking.time(() -> guess(task, habit)))
                .toList();
    }

    private Guess guess(LabelledTask task, @Nullable Habit habit) {
        var question = new PriorityQuestion(task.title(), task.description(), null, Instant.EPOCH, List.of());
        var answer = habit == null ? rules.judge(question, ENGINE) : judge.judge(question, ANY, habit, ENGINE);
        return new Guess(task.priority(), answer.priority(), answer.confidence());
    }
}
