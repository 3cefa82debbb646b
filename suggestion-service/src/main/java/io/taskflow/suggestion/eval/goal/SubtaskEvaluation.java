package io.taskflow.suggestion.eval.goal;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.goal.GoalBase;
import io.taskflow.suggestion.engine.local.subtask.Breakdown;
import io.taskflow.suggestion.engine.local.subtask.GoalBreakdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Breaks goals down whose steps are known. Of the engine's own collection, goals at a cosine of 0.95 or more to the one that is asked about are
 * left out, so that a file that is part of it can be used.
 */
public final class SubtaskEvaluation {

    private static final double THE_SAME = 0.95;
    private static final double NANOS_PER_MILLI = 1e6;

    private final SentenceModel model;
    private final GoalBreakdown engine;
    private final GoalBreakdown templates;
    private final int maxItems;

    /** Asks for at most {@code maxItems} steps a goal. */
    public SubtaskEvaluation(SentenceModel model, int maxItems) {
        this.model = model;
        this.maxItems = maxItems;
        var base = new GoalBase(model);
        base.read();
        this.engine = new GoalBreakdown(model, base).without(THE_SAME);
        this.templates = new GoalBreakdown(model, new GoalBase(model));
    }

    /** The result in a few lines. */
    public String of(List<LabelledGoal> goals) {
        List<Long> nanos = new ArrayList<>();
        List<Breakdown> answers = new ArrayList<>();
        Coverage asked = coverage(goals, goal -> {
            long begun = System.nanoTime();
            Breakdown answer = engine.of(question(goal.goal()));
            nanos.add(System.nanoTime() - begun);
            answers.add(answer);
            return titles(answer);
        });
        long composed = answers.stream()
                .filter(answer -> !answer.similarGoals().isEmpty())
                .count();
        return compared(goals, asked)
                + String.format(
                        Locale.ROOT,
                        "composed from similar goals: %d; an answer takes %.1f ms (median)%n",
                        composed,
                        nanos.stream().sorted().toList().get(nanos.size() / 2) / NANOS_PER_MILLI);
    }

    private String compared(List<LabelledGoal> goals, Coverage asked) {
        Coverage kinds = coverage(goals, goal -> titles(templates.of(question(goal.goal()))));
        Coverage fixed = coverage(goals, goal -> templates.fixed(goal.goal(), maxItems));
        return String.format(
                Locale.ROOT,
                "%d goals, at most %d steps each%n%-28s %8s %8s%n%s%s%sabove the fixed template: %+.0f %%%n",
                goals.size(),
                maxItems,
                "",
                "semantic",
                ">= 0.6",
                line("engine", asked),
                line("template of the kind", kinds),
                line("one fixed template", fixed),
                100 * (asked.semantic() / fixed.semantic() - 1));
    }

    private SubtaskQuestion question(String goal) {
        return new SubtaskQuestion(goal, null, maxItems);
    }

    private Coverage coverage(List<LabelledGoal> goals, Function<LabelledGoal, List<String>> ask) {
        var coverage = new Coverage(model);
        goals.forEach(goal -> coverage.add(goal.steps(), ask.apply(goal)));
        return coverage;
    }

    private static List<String> titles(Breakdown answer) {
        return answer.steps().stream().map(SubtaskProposal::title).toList();
    }

    private static String line(String name, Coverage coverage) {
        return String.format(Locale.ROOT, "%-28s %8.3f %8.3f%n", name, coverage.semantic(), coverage.found());
    }
}
