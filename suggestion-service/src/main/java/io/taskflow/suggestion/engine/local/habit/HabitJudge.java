package io.taskflow.suggestion.engine.local.habit;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.priority.PriorityRules;
import io.taskflow.suggestion.engine.local.priority.Rationale;
import java.util.List;
import java.util.UUID;

/** Judges a task by its project's habit; its words and its deadline shift the chances, as the explicit rules say. */
public final class HabitJudge {

    /** Of the habit and of how it is asked. */
    public static final String VERSION = "habit-1";

    /** How much more a deadline says than a word: overdue makes URGENT some 25 times as likely against MEDIUM. */
    private static final double DEADLINE = 4;

    private final SentenceModel model;
    private final PriorityRules rules;
    private final ProjectHabits habits;

    /** @param habits where the names of similar tasks come from */
    public HabitJudge(SentenceModel model, PriorityRules rules, ProjectHabits habits) {
        this.model = model;
        this.rules = rules;
        this.habits = habits;
    }

    /** The answer; its confidence is the chance that the project's people would say the same. */
    public PriorityAnswer judge(PriorityQuestion question, UUID projectId, Habit habit, Engine engine) {
        float[] title = model.vector(question.title());
        Alike alike = habit.alike(title);
        Chances byHabit = habit.chances(title, alike);
        List<Factor> words = rules.words(question);
        List<Factor> deadline = rules.deadline(question);
        Chances chances = shifted(byHabit, PriorityRules.together(words) + DEADLINE * PriorityRules.together(deadline));

        var factors = new HabitFactors(habit.lately(), byHabit);
        factors.addHabit();
        factors.addSimilar(alike, ids -> habits.names(projectId, ids));
        words.forEach(factors::add);
        deadline.forEach(factors::add);
        List<Factor> reasons = factors.strongestFirst();
        Priority priority = Verdict.of(chances, habit.lately());
        double confidence = Math.round(chances.of(priority) * 100) / 100.0;
        return new PriorityAnswer(
                priority,
                confidence,
                reasons,
                Rationale.of(priority, reasons),
                engine,
                rules.version() + "+" + VERSION);
    }

    private static Chances shifted(Chances chances, double lift) {
        return Chances.of(priority -> chances.of(priority) * Math.exp(lift * Chances.level(priority)));
    }
}
