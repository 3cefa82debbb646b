package io.taskflow.task.task;

import io.taskflow.contracts.task.Priority;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Priorities are stored as numbers, 1 for LOW to 4 for URGENT, so that lists sort by them. */
public final class PriorityRank {
    private PriorityRank() {}

    /** 1 for LOW to 4 for URGENT. */
    public static short of(Priority priority) {
        return switch (priority) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case URGENT -> 4;
        };
    }

    static @Nullable Priority priority(@Nullable Integer rank) {
        if (rank == null) {
            return null;
        }
        return Arrays.stream(Priority.values())
                .filter(priority -> of(priority) == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No priority has the rank " + rank));
    }
}
