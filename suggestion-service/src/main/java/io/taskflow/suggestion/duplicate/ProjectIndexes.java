package io.taskflow.suggestion.duplicate;

import io.taskflow.suggestion.engine.local.duplicate.DuplicateIndex;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The indexes of the projects that were asked about lately, within a number of tasks; each is brought up to date before it is
 * asked.
 */
@Component
class ProjectIndexes {

    /** Bytes of heap for each: a task takes 0.9 KB, and 1.9 KB at most, if nobody else has its words; two large projects may come at once. */
    private static final long HEAP = 4_096;

    private final TaskTexts texts;
    private final int capacity;
    private final Map<UUID, CurrentIndex> indexes = new LinkedHashMap<>(16, 0.75f, true);

    ProjectIndexes(TaskTexts texts, DuplicateSettings settings) {
        this.texts = texts;
        this.capacity =
                (int) Math.min(settings.remembered(), Runtime.getRuntime().maxMemory() / HEAP);
    }

    DuplicateIndex of(UUID projectId) {
        CurrentIndex index = index(projectId);
        DuplicateIndex current = index.current();
        shrink();
        return current;
    }

    private synchronized CurrentIndex index(UUID projectId) {
        return indexes.computeIfAbsent(projectId, id -> new CurrentIndex(texts, id, capacity));
    }

    /** The project that was asked about longest ago goes first. */
    private synchronized void shrink() {
        int size = indexes.values().stream().mapToInt(CurrentIndex::size).sum();
        Iterator<CurrentIndex> eldest = indexes.values().iterator();
        while (size > capacity && indexes.size() > 1) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }
}
