package io.taskflow.suggestion.duplicate;

import io.taskflow.suggestion.duplicate.TaskTexts.Text;
import io.taskflow.suggestion.engine.local.duplicate.Match;
import io.taskflow.suggestion.engine.local.duplicate.NewText;
import io.taskflow.suggestion.engine.local.duplicate.Terms;
import io.taskflow.suggestion.engine.local.embedding.Int8Vector;
import io.taskflow.suggestion.engine.local.embedding.SentenceModel;
import io.taskflow.suggestion.engine.local.embedding.TaskText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds the tasks of a project that say what a new one says. */
@Service
class FindDuplicates {

    /** Less alike than this, two tasks of one project have nothing to do with each other. */
    private static final double LEAST = 0.15;

    /** How often what was moved away is forgotten before the answer stays shorter. */
    private static final int ROUNDS = 20;

    private final SentenceModel model;
    private final ProjectIndexes indexes;
    private final TaskTexts texts;

    FindDuplicates(SentenceModel model, ProjectIndexes indexes, TaskTexts texts) {
        this.model = model;
        this.indexes = indexes;
        this.texts = texts;
    }

    /** The caller may see the project. */
    List<DuplicateCandidate> of(DuplicatesRequest request) {
        var index = indexes.of(request.projectId());
        float[] meaning = model.vector(TaskText.of(request.title(), request.description()));
        var question = new NewText(
                Terms.of(request.title(), request.description()),
                Int8Vector.of(meaning),
                request.taskId(),
                request.closedToo());
        for (int round = 1; ; round++) {
            List<Match> matches = index.search(question, request.limitOrUsual()).stream()
                    .filter(match -> match.similarity() >= LEAST)
                    .toList();
            List<UUID> ids = matches.stream().map(Match::id).toList();
            Map<UUID, Text> found = texts.named(request.projectId(), ids);
            if (found.size() == ids.size() || round == ROUNDS) {
                return matches.stream()
                        .filter(match -> found.containsKey(match.id()))
                        .map(match -> candidate(request, match, Objects.requireNonNull(found.get(match.id()))))
                        .toList();
            }
            // What was moved away is not told of here any more. Each round forgets some of what is left.
            ids.stream().filter(id -> !found.containsKey(id)).forEach(index::remove);
        }
    }

    private static DuplicateCandidate candidate(DuplicatesRequest request, Match match, Text text) {
        double similarity = Math.round(match.similarity() * 1000) / 1000.0;
        List<String> shared = SharedWords.of(request.title(), request.description(), text.title(), text.description());
        return new DuplicateCandidate(match.id(), text.key(), text.title(), similarity, shared);
    }
}
