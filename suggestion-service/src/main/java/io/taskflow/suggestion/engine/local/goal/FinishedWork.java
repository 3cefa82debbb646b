package io.taskflow.suggestion.engine.local.goal;

import java.util.List;
import java.util.UUID;

/** What the local engine asks of the service for a project whose work it may use. */
@FunctionalInterface
public interface FinishedWork {

    /** The project's finished tasks that had finished subtasks and are most like this goal, the most similar first. */
    List<NearGoal> near(UUID projectId, float[] goal);
}
