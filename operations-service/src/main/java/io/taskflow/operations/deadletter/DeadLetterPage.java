package io.taskflow.operations.deadletter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param items the newest first
 * @param count of all that match
 * @param oldestAt when the oldest of all that match was given up; null when there is none
 * @param oldestAge the same as seconds before now
 * @param truncated whether a queue has as much open as is kept, so that older ones may have been let go
 * @param nextCursor where to go on; null at the end
 */
record DeadLetterPage(
        List<DeadLetter> items,
        int count,
        @Nullable Instant oldestAt,
        @Nullable Long oldestAge,
        boolean truncated,
        @Nullable String nextCursor) {}
