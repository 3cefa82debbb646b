package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.Similarity;
import io.taskflow.suggestion.engine.local.priority.Neighbours.Neighbour;
import java.util.List;

/** What people decided for similar tasks of the same project. */
final class HistoryRule implements PriorityRule {

    /** Two short titles of one project are easily this alike; below, they say nothing of each other. */
    private static final double ALIKE = 0.5;

    private final SentenceModel model;

    HistoryRule(SentenceModel model) {
        this.model = model;
    }

    @Override
    public List<Factor> factors(PriorityQuestion question) {
        if (question.history().isEmpty()) {
            return List.of();
        }
        float[] task = model.vector(question.title());
        var neighbours = Neighbours.nearest(
                question.history().stream()
                        .map(past -> new Neighbour(
                                past.title(), past.priority(), Similarity.of(task, model.vector(past.title()))))
                        .toList(),
                ALIKE);
        return neighbours.isEmpty() ? List.of() : List.of(factor(neighbours));
    }

    private static Factor factor(Neighbours neighbours) {
        Neighbour closest = neighbours.closest();
        double trust = Math.min(1, closest.similarity() / 0.8);
        String evidence = "this project set " + closest.priority() + " for \u201c" + closest.text() + "\u201d";
        return new Factor("project-history", neighbours.lean() * trust, evidence);
    }
}
