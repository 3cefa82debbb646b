package io.taskflow.suggestion.engine.local;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.VectorBudget;
import io.taskflow.suggestion.engine.local.habit.Habit;
import io.taskflow.suggestion.engine.local.habit.HabitJudge;
import io.taskflow.suggestion.engine.local.habit.ProjectHabits;
import io.taskflow.suggestion.engine.local.priority.PriorityRules;
import io.taskflow.suggestion.engine.local.subtask.Breakdown;
import io.taskflow.suggestion.engine.local.subtask.GoalBreakdown;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Answers from rules and sentence vectors, and never fails: within some ten milliseconds, steps new to it within some hundred. */
public final class LocalSuggester implements Suggester {

    private final PriorityRules priorities;
    private final GoalBreakdown goals;
    private final VectorBudget budget;
    private final ProjectHabits habits;
    private final HabitJudge judge;

    /**
     * @param model the sentence model that the rules lean on
     * @param budget what background work may spend on that model
     * @param habits what projects that have decided enough go by; the others have the rules
     */
    public LocalSuggester(
            PriorityRules priorities,
            GoalBreakdown goals,
            SentenceModel model,
            VectorBudget budget,
            ProjectHabits habits) {
        this.budget = budget;
        this.habits = habits;
        this.judge = new HabitJudge(model, priorities, habits);
        this.priorities = priorities;
        this.goals = goals;
    }

    @Override
    public PriorityAnswer priority(PriorityQuestion question) {
        UUID project = question.projectId();
        Habit habit = project == null ? null : habits.of(project).orElse(null);
        List<String> texts = habit == null ? question.texts() : List.of(question.title());
        if (question.background() && !budget.grants(texts)) {
            return priorities.byWords(question, new Engine(Engine.Kind.local, priorities.version(), false));
        }
        return project == null || habit == null
                ? priorities.judge(question, engine(priorities.version()))
                : judge.judge(question, project, habit, engine(HabitJudge.VERSION));
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question) {
        Breakdown down = goals.of(question);
        return new SubtaskAnswer(
                down.steps(),
                engine(down.rules()),
                true,
                down.rules(),
                down.rationale(),
                down.similarGoals(),
                down.splitNeeded());
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
        SubtaskAnswer answer = subtasks(question);
        answer.subtasks().forEach(each);
        return answer;
    }

    private Engine engine(String rules) {
        return new Engine(Engine.Kind.local, SentenceModel.NAME + "+" + rules, false);
    }
}
