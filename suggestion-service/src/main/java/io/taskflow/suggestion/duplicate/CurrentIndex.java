package io.taskflow.suggestion.duplicate;

import io.taskflow.suggestion.duplicate.TaskTexts.Text;
import io.taskflow.suggestion.engine.local.duplicate.DuplicateIndex;
import io.taskflow.suggestion.engine.local.duplicate.KnownText;
import io.taskflow.suggestion.engine.local.duplicate.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A project's index, and when what was written was last looked at. */
final class CurrentIndex {

    /** A row may become visible after one that was written later: no transaction here takes longer. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final TaskTexts texts;
    private final UUID projectId;
    private final int capacity;
    private final DuplicateIndex index = new DuplicateIndex();
    private Instant lookedAt = Instant.EPOCH;

    CurrentIndex(TaskTexts texts, UUID projectId, int capacity) {
        this.texts = texts;
        this.projectId = projectId;
        this.capacity = capacity;
    }

    /** The index with what has been written since it was last asked for; the first time that is everything. */
    synchronized DuplicateIndex current() {
        Instant since = lookedAt.equals(Instant.EPOCH) ? lookedAt : lookedAt.minus(OVERLAP);
        lookedAt = texts.since(projectId, since, capacity, this::note);
        return index;
    }

    private void note(Text text) {
        index.remove(text.id());
        if (!text.deleted() && index.size() < capacity) {
            index.put(new KnownText(
                    text.id(),
                    text.number(),
                    Terms.of(text.title(), text.description()),
                    text.vector(),
                    text.closed()));
        }
    }

    int size() {
        return index.size();
    }
}
