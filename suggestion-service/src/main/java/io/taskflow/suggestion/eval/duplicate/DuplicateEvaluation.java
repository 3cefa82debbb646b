package io.taskflow.suggestion.eval.duplicate;

import io.taskflow.suggestion.engine.local.duplicate.DuplicateIndex;
import io.taskflow.suggestion.engine.local.duplicate.KnownText;
import io.taskflow.suggestion.engine.local.duplicate.Match;
import io.taskflow.suggestion.engine.local.duplicate.NewText;
import io.taskflow.suggestion.engine.local.duplicate.Terms;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.TaskText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Asks about each report before it is added: of those that say what an older one says, how many find one among the first ten. */
public final class DuplicateEvaluation {

    private static final double NANOS_PER_MILLI = 1e6;

    private final SentenceModel model;
    private int asked;
    private int found;
    private long searching;
    private long reading;

    public DuplicateEvaluation(SentenceModel model) {
        this.model = model;
    }

    /** The result in a few lines. */
    public String of(List<Report> reports, List<Pair> pairs) {
        var groups = new Groups(pairs);
        var index = new DuplicateIndex();
        Map<UUID, String> known = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Report report : reports) {
            String group = groups.of(report.id());
            UUID id = new UUID(0, known.size());
            Terms terms = Terms.of(report.title(), report.description());
            Int8Vector vector = read(report);
            if (sizes.merge(group, 1, Integer::sum) > 1) {
                ask(index, new NewText(terms, vector, null, true), known, group);
            }
            known.put(id, group);
            index.put(new KnownText(id, known.size(), terms, vector, false));
        }
        return String.format(
                Locale.ROOT,
                "%s; a search takes %.1f ms, a vector %.1f ms (means)%n",
                new Recall(reports.size(), asked, found),
                searching / NANOS_PER_MILLI / Math.max(1, asked),
                reading / NANOS_PER_MILLI / Math.max(1, reports.size()));
    }

    private Int8Vector read(Report report) {
        long begun = System.nanoTime();
        Int8Vector vector = Int8Vector.of(model.compute(TaskText.of(report.title(), report.description())));
        reading += System.nanoTime() - begun;
        return vector;
    }

    private void ask(DuplicateIndex index, NewText question, Map<UUID, String> known, String group) {
        long begun = System.nanoTime();
        List<Match> matches = index.search(question, Recall.FIRST);
        searching += System.nanoTime() - begun;
        asked++;
        if (matches.stream().anyMatch(match -> group.equals(known.get(match.id())))) {
            found++;
        }
    }
}
