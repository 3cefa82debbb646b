package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.contracts.suggestion.SubtaskProposal;
import io.taskflow.suggestion.engine.SubtaskQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.Similarity;
import io.taskflow.suggestion.engine.local.subtask.SubtaskTemplates.Step;
import io.taskflow.suggestion.engine.local.subtask.SubtaskTemplates.Template;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Breaks a goal down: into the steps it lists itself, else into those of the kind of goal it is most like. */
public final class GoalBreakdown {

    /** A goal less alike than this to every kind gets the steps that fit any goal. */
    private static final double ALIKE = 0.33;

    private final SentenceModel model;
    private final SubtaskTemplates templates;

    private GoalBreakdown(SentenceModel model, SubtaskTemplates templates) {
        this.model = model;
        this.templates = templates;
    }

    /** The kinds of {@code subtask-templates.yml}. */
    public static GoalBreakdown standard(SentenceModel model) {
        return new GoalBreakdown(model, SubtaskTemplates.read());
    }

    /** Version of the template file. */
    public String version() {
        return templates.version();
    }

    /** At most {@code maxItems} steps in the order to take them. */
    public List<SubtaskProposal> steps(SubtaskQuestion question) {
        List<String> listed = Enumeration.of(question.goal());
        if (!listed.isEmpty()) {
            return listed.stream()
                    .limit(question.maxItems())
                    .map(title -> new SubtaskProposal(title, null, null, null))
                    .toList();
        }
        var text = new GoalText(question.goal());
        return mostImportant(template(text).steps(), question.maxItems()).stream()
                .map(step -> new SubtaskProposal(text.fill(step.title()), null, step.priority(), step.minutes()))
                .toList();
    }

    private Template template(GoalText text) {
        float[] goal = model.vector(text.whole());
        Template best = templates.generic();
        double nearest = ALIKE;
        for (Template template : templates.templates()) {
            double similarity = template.examples().stream()
                    .mapToDouble(example -> Similarity.of(goal, model.vector(example)))
                    .max()
                    .orElse(-1);
            if (similarity > nearest) {
                nearest = similarity;
                best = template;
            }
        }
        return best;
    }

    /** Leaves out optional steps first, then steps of no stated priority, from the end; keeps the order. */
    private static List<Step> mostImportant(List<Step> steps, int count) {
        return IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> steps.get(index).rank()))
                .limit(count)
                .sorted()
                .map(steps::get)
                .toList();
    }
}
