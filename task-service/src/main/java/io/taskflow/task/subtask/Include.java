package io.taskflow.task.subtask;

import io.taskflow.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code include} of reads of tasks: what they are to have besides what a task is itself. */
public final class Include {
    /** For OpenAPI. */
    public static final String DESCRIPTION =
            "subtasks: with how many of the tasks directly under it are done, out of how many";

    /** Its one value. */
    public static final String SUBTASKS = "subtasks";

    private Include() {}

    /** Whether subtasks are asked for. Throws a 400 problem for anything else. */
    public static boolean subtasks(@Nullable String include) {
        if (include != null && !include.equals(SUBTASKS)) {
            throw ProblemException.invalid("/include", "must be subtasks");
        }
        return include != null;
    }
}
