package io.taskflow.suggestion.engine.local;

import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.PriorityAnswer;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.SubtaskAnswer;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.Suggester;
import io.taskflow.suggestion.engine.local.embedding.VectorBudget;
import io.taskflow.suggestion.engine.local.priority.PriorityRules;
import io.taskflow.suggestion.engine.local.subtask.GoalBreakdown;
import java.util.List;
import java.util.function.Consumer;

/** Answers from rules and sentence vectors, within some ten milliseconds, and never fails. */
public final class LocalSuggester implements Suggester {

    private final PriorityRules priorities;
    private final GoalBreakdown goals;
    private final String model;
    private final VectorBudget budget;

    /**
     * @param model name of the sentence model that the rules lean on
     * @param budget what background work may spend on that model
     */
    public LocalSuggester(PriorityRules priorities, GoalBreakdown goals, String model, VectorBudget budget) {
        this.budget = budget;
        this.priorities = priorities;
        this.goals = goals;
        this.model = model;
    }

    @Override
    public PriorityAnswer priority(PriorityQuestion question) {
        if (question.background() && !budget.grants(question.texts())) {
            return priorities.byWords(question, new Engine(Engine.Kind.local, priorities.version(), false));
        }
        return priorities.judge(question, engine(priorities.version()));
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question) {
        List<SubtaskProposal> steps = goals.steps(question);
        return new SubtaskAnswer(steps, engine(goals.version()), true, goals.version());
    }

    @Override
    public SubtaskAnswer subtasks(SubtaskQuestion question, Consumer<SubtaskProposal> each) {
        SubtaskAnswer answer = subtasks(question);
        answer.subtasks().forEach(each);
        return answer;
    }

    private Engine engine(String rules) {
        return new Engine(Engine.Kind.local, model + "+" + rules, false);
    }
}
