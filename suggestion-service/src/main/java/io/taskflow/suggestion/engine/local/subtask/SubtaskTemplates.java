package io.taskflow.suggestion.engine.local.subtask;

import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.Similarity;
import io.taskflow.suggestion.engine.local.rule.RuleFile;
import io.taskflow.suggestion.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code subtask-templates.yml} and its German sister say; the last kind of each fits any goal. */
record SubtaskTemplates(String version, List<Template> templates) {

    private static final SubtaskTemplates ENGLISH = RuleFile.read("subtask-templates.yml", SubtaskTemplates.class);
    private static final SubtaskTemplates GERMAN = RuleFile.read("subtask-templates-de.yml", SubtaskTemplates.class);

    static SubtaskTemplates in(Language language) {
        return language == Language.de ? GERMAN : ENGLISH;
    }

    Template generic() {
        return templates.getLast();
    }

    /** The template of this kind; the one that fits any goal where this language has no such. */
    Template ofKind(String kind) {
        return templates.stream()
                .filter(template -> template.kind.equals(kind))
                .findFirst()
                .orElse(generic());
    }

    /** Which kind a goal is most like. */
    Match match(float[] goal, SentenceModel model) {
        Match best = new Match(generic(), -1);
        for (Template template : templates) {
            double similarity = template.examples.stream()
                    .mapToDouble(example -> Similarity.of(goal, model.vector(example)))
                    .max()
                    .orElse(-1);
            if (similarity > best.similarity) {
                best = new Match(template, similarity);
            }
        }
        return best;
    }

    /** A template and how alike its nearest example is to a goal. */
    record Match(Template template, double similarity) {}

    /** The steps of one kind of goal, in order. */
    record Template(String kind, List<String> examples, List<Step> steps) {}

    /** One step; {@code title} may hold {@code {goal}} and {@code {object}}. */
    record Step(
            String title,
            @Nullable Integer minutes,
            @Nullable Priority priority,
            @Nullable Boolean optional) {

        /** 0 for a step with a priority, 1 for a plain one, 2 for one that can be left out. */
        int rank() {
            if (Boolean.TRUE.equals(optional)) {
                return 2;
            }
            return priority == null ? 1 : 0;
        }
    }
}
