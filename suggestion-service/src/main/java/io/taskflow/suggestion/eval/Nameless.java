package io.taskflow.suggestion.eval;

import io.taskflow.suggestion.engine.local.habit.Habit;
import io.taskflow.suggestion.engine.local.habit.ProjectHabits;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tasks that nobody has to be shown. */
record Nameless() implements ProjectHabits {

    @Override
    public Optional<Habit> of(UUID projectId) {
        return Optional.empty();
    }

    @Override
    public Map<UUID, Name> names(UUID projectId, Collection<UUID> taskIds) {
        return Map.of();
    }
}
