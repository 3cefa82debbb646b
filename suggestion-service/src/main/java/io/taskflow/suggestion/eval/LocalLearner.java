package io.taskflow.suggestion.eval;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.habit.DecidedTask;
import io.taskflow.suggestion.engine.local.habit.Habit;
import io.taskflow.suggestion.engine.local.habit.HabitJudge;
import io.taskflow.suggestion.engine.local.priority.PriorityRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The local engine, in this process. */
final class LocalLearner implements PriorityJudge.Learner {

    private static final UUID ANY = new UUID(0, 0);
    private static final Engine ENGINE = new Engine(Engine.Kind.local, HabitJudge.VERSION, false);

    private final SentenceModel model;
    private final PriorityRules rules;
    private final HabitJudge judge;

    LocalLearner(SentenceModel model) {
        this.model = model;
        this.rules = PriorityRules.standard(model);
        this.judge = new HabitJudge(model, rules, new Nameless());
    }

    @Override
    public PriorityJudge learn(String project, List<LabelledTask> history, Stopwatch learning) {
        List<DecidedTask> decided = history.stream()
                .map(task -> new DecidedTask(ANY, task.priority(), false, Int8Vector.of(model.compute(task.title()))))
                .toList();
        if (decided.size() < Habit.FEWEST) {
            return task -> guess(task, rules.judge(question(task), ENGINE));
        }
        Habit habit = learning.time(() -> Habit.learn(decided));
        return task -> guess(task, judge.judge(question(task), ANY, habit, ENGINE));
    }

    private static PriorityQuestion question(LabelledTask task) {
        return new PriorityQuestion(task.title(), task.description(), null, Instant.EPOCH, List.of());
    }

    private static Guess guess(LabelledTask task, PriorityAnswer answer) {
        return new Guess(task.priority(), answer.priority(), answer.confidence());
    }
}
