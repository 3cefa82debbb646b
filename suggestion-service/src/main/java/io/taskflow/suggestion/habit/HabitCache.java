package io.taskflow.suggestion.habit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Habits by project, within a number of decisions; beyond it, the one that was asked for longest ago is forgotten. */
final class HabitCache {

    private final Map<UUID, Learned> habits = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;
    private int size;

    HabitCache(int capacity) {
        this.capacity = capacity;
    }

    synchronized @Nullable Learned find(UUID projectId) {
        return habits.get(projectId);
    }

    synchronized void put(UUID projectId, Learned learned) {
        Learned before = habits.put(projectId, learned);
        size += learned.size() - (before == null ? 0 : before.size());
        Iterator<Learned> eldest = habits.values().iterator();
        while (size > capacity && habits.size() > 1) {
            size -= eldest.next().size();
            eldest.remove();
        }
    }
}
