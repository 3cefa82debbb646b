package io.taskflow.suggestion.engine.local.priority;

import io.taskflow.contracts.suggestion.Factor;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.Similarity;
import io.taskflow.suggestion.engine.local.priority.Neighbours.Neighbour;
import java.util.List;
import java.util.Map;

/** A task that reads like an example of some priority leans that way, the more alike the further. */
final class PrototypeRule implements PriorityRule {

    private static final double UNRELATED = 0.35;
    private static final double THE_SAME = 0.75;

    private final SentenceModel model;
    private final Map<Priority, List<String>> prototypes;

    PrototypeRule(SentenceModel model, Map<Priority, List<String>> prototypes) {
        this.model = model;
        this.prototypes = prototypes;
    }

    @Override
    public List<Factor> factors(PriorityQuestion question) {
        float[] task = model.vector(question.title());
        var neighbours = Neighbours.nearest(neighbours(task), UNRELATED);
        if (neighbours.isEmpty()) {
            return List.of();
        }
        Neighbour closest = neighbours.closest();
        double trust = Math.min(1, (closest.similarity() - UNRELATED) / (THE_SAME - UNRELATED));
        String evidence = "reads like \u201c" + closest.text() + "\u201d (" + closest.priority() + ")";
        return List.of(new Factor("similar-wording", neighbours.lean() * trust, evidence));
    }

    private List<Neighbour> neighbours(float[] task) {
        return prototypes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(text -> new Neighbour(text, entry.getKey(), Similarity.of(task, model.vector(text)))))
                .toList();
    }
}
