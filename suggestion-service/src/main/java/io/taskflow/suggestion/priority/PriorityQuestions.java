package io.taskflow.suggestion.priority;

import io.taskflow.suggestion.engine.PastTask;
import io.taskflow.suggestion.engine.PriorityQuestion;
import io.taskflow.suggestion.task.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a question together with what this service knows of the project. */
@Component
public class PriorityQuestions {

    /** Enough to find similar tasks, few enough to compare at once. */
    public static final int HISTORY = 60;

    private final Tasks tasks;
    private final Clock clock;

    PriorityQuestions(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A question whose asker may see {@code projectId}, which the caller has made sure of; without one there is no history. */
    public PriorityQuestion about(
            String title, @Nullable String description, @Nullable Instant dueAt, @Nullable UUID projectId) {
        List<PastTask> history = projectId == null ? List.of() : tasks.history(projectId, HISTORY);
        return new PriorityQuestion(title, description, dueAt, clock.instant(), false, history, projectId);
    }
}
