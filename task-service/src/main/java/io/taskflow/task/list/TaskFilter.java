package io.taskflow.task.list;

import io.swagger.v3.oas.annotations.Parameter;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.service.json.Years;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.text.Lines;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that select tasks. All of them must hold; several values of one mean: any of them, but for labels,
 * where all must be there.
 */
record TaskFilter(
        @Nullable UUID projectId,
        @Parameter(description = "Any of these") List<TaskStatus> status,
        @Parameter(description = "Any of these") List<Priority> priority,

        @Parameter(description = "A user's id, or me") @Nullable
        String assigneeId,

        @Parameter(description = "All of these") List<String> label,
        @Nullable UUID parentId,

        @Parameter(description = "RFC 3339, exclusive") @Nullable
        Instant dueBefore,

        @Parameter(description = "RFC 3339, exclusive") @Nullable
        Instant dueAfter,

        @Parameter(description = "RFC 3339, exclusive") @Nullable
        Instant updatedAfter,

        @Parameter(
                description =
                        "Words of title and description: all of them, \"a phrase\", or, -not; at most 200 characters")
        @Nullable
        String q) {
    private static final int LONGEST_QUERY = 200;

    /** Throws a 400 problem for what no task can match. */
    TaskFilter {
        status = Objects.requireNonNullElse(status, List.of());
        priority = Objects.requireNonNullElse(priority, List.of());
        label = Objects.requireNonNullElse(label, List.of());
        if (dueBefore != null) {
            storable("/dueBefore", dueBefore);
        }
        if (dueAfter != null) {
            storable("/dueAfter", dueAfter);
        }
        if (updatedAfter != null) {
            storable("/updatedAfter", updatedAfter);
        }
        label.forEach(text -> plain("/label", text));
        plain("/q", q);
    }

    /** The same with the labels as they were sent: Spring takes a comma in a parameter for the end of a value. */
    TaskFilter labelled(String @Nullable [] sent) {
        List<String> whole = sent == null
                ? List.of()
                : Arrays.stream(sent).filter(text -> !text.isEmpty()).toList();
        return new TaskFilter(
                projectId, status, priority, assigneeId, whole, parentId, dueBefore, dueAfter, updatedAfter, q);
    }

    /** The assignee asked for, if any. */
    @Nullable
    UUID assignee(UUID caller) {
        if (assigneeId == null || assigneeId.equals("me")) {
            return assigneeId == null ? null : caller;
        }
        try {
            return UUID.fromString(assigneeId);
        } catch (IllegalArgumentException noUuid) {
            throw ProblemException.invalid("/assigneeId", "must be a UUID or me");
        }
    }

    /** The same instant. Throws a 400 problem outside of the years that RFC 3339 can write and PostgreSQL can keep. */
    static Instant storable(String pointer, Instant instant) {
        if (!Years.contain(instant)) {
            throw ProblemException.invalid(pointer, "must be in the years 1 to 9999");
        }
        return instant;
    }

    private static void plain(String pointer, @Nullable String text) {
        if (text != null && (Lines.length(text) > LONGEST_QUERY || text.indexOf('\0') >= 0)) {
            throw ProblemException.invalid(pointer, "must be at most " + LONGEST_QUERY + " characters of text");
        }
    }
}
