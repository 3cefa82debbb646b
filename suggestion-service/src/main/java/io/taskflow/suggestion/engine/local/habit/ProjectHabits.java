package io.taskflow.suggestion.engine.local.habit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the local engine asks of the service for a project whose history it may use. */
public interface ProjectHabits {

    /** The project's habit as of a moment ago; empty while it has decided too little to have one. */
    Optional<Habit> of(UUID projectId);

    /** What people call these tasks of the project; one that has left it by now is left out. */
    Map<UUID, Name> names(UUID projectId, Collection<UUID> taskIds);

    /**
     * A task's name.
     *
     * @param key for example {@code WEB-12}; empty where it is not known
     */
    record Name(String key, String title) {}
}
