package io.taskflow.task.list;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.service.json.Scalars;
import io.taskflow.service.json.Years;
import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.text.Lines;
import io.taskflow.task.project.store.Archived;
import io.taskflow.task.task.PriorityRank;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters that select tasks. All of them must hold; several values of one mean: any of them, but for labels,
 * where all must hold. What contradicts itself finds nothing.
 */
record TaskFilter(
        @Nullable UUID projectId,

        @Parameter(
                description =
                        "Tasks of archived projects: false: without them, true: them alone, any: with them. Where nobody says:"
                                + " any for a projectId, else false",
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"false", "true", "any"}))
        @Nullable
        String archived,

        @Parameter(description = "Any of these") List<TaskStatus> status,

        @Parameter(
                description = "Any of these; none: as long as nobody has set it",
                array =
                        @ArraySchema(
                                schema =
                                        @Schema(
                                                type = "string",
                                                allowableValues = {"LOW", "MEDIUM", "HIGH", "URGENT", "none"})))
        List<String> priority,

        @Parameter(description = "Any of these: a user's id, me, or none for what is nobody's")
        List<String> assigneeId,

        @Parameter(
                description = "All of these. !x: not the label x; none: no labels; !none: any label."
                        + " A backslash in front takes the rest literally: \\none, \\!x")
        List<String> label,

        @Parameter(description = "Any of these: a task's id, or none for what is at the top level")
        List<String> parentId,

        @Parameter(
                description = "none: only what has no due date",
                schema = @Schema(type = "string", allowableValues = "none"))
        @Nullable
        String due,

        @Parameter(description = "RFC 3339, exclusive; a task with dueOn is due at the end of that day in UTC")
        @Nullable
        Instant dueBefore,

        @Parameter(description = "RFC 3339, exclusive; as dueBefore") @Nullable
        Instant dueAfter,

        @Parameter(description = "RFC 3339, exclusive") @Nullable
        Instant updatedAfter,

        @Parameter(
                description =
                        "Words of title, description and comments, at most 200 characters; all of them must be found, in whatever case, with"
                                + " or without accents, as the beginning of a word, anywhere in a Chinese, Japanese or Korean one, and from"
                                + " five letters on with a typo. \"a phrase\": these very words in a row, title and description being one text; one or another; -not; or means nothing but between two that are wanted")
        @Nullable
        String q) {
    private static final int LONGEST_QUERY = 200;
    private static final int MOST_LABELS = 50;

    /** Throws a 400 problem for what no task can match. */
    TaskFilter {
        status = Objects.requireNonNullElse(status, List.of());
        priority = Objects.requireNonNullElse(priority, List.of());
        assigneeId = Objects.requireNonNullElse(assigneeId, List.of());
        label = Objects.requireNonNullElse(label, List.of());
        parentId = Objects.requireNonNullElse(parentId, List.of());
        if (due != null && !due.equals(AnyOf.NONE)) {
            throw ProblemException.invalid("/due", "must be none");
        }
        if (archived != null) {
            Archived.parse(archived);
        }
        storable("/dueBefore", dueBefore);
        storable("/dueAfter", dueAfter);
        storable("/updatedAfter", updatedAfter);
        if (label.size() > MOST_LABELS) {
            throw ProblemException.invalid("/label", "must have at most " + MOST_LABELS + " values");
        }
        label.forEach(text -> plain("/label", text));
        plain("/q", q);
    }

    /** The same with its lists as they were sent: Spring takes a comma in a label for the end of a value, and no text for no value. */
    TaskFilter asSent(Function<String, String @Nullable []> parameters) {
        return new TaskFilter(
                projectId,
                archived,
                status,
                sent(parameters.apply("priority")),
                sent(parameters.apply("assigneeId")),
                sent(parameters.apply("label")).stream()
                        .filter(text -> !text.isEmpty())
                        .toList(),
                sent(parameters.apply("parentId")),
                due,
                dueBefore,
                dueAfter,
                updatedAfter,
                q);
    }

    private static List<String> sent(String @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }

    Archived projects() {
        if (archived != null) {
            return Archived.parse(archived);
        }
        return projectId == null ? Archived.FALSE : Archived.ANY;
    }

    /** Throws a 400 problem for what is no priority. */
    AnyOf<Short> priorities() {
        String names = Arrays.stream(Priority.values()).map(Enum::name).collect(Collectors.joining(", "));
        return AnyOf.parse("priority", priority, text -> PriorityRank.of(Priority.valueOf(text)), "one of " + names);
    }

    /** Throws a 400 problem for what is no id. */
    AnyOf<UUID> assignees(UUID caller) {
        return AnyOf.parse(
                "assigneeId", assigneeId, text -> text.equals("me") ? caller : Scalars.uuid(text), "a UUID, me");
    }

    /** Throws a 400 problem for what is no id. */
    AnyOf<UUID> parents() {
        return AnyOf.parse("parentId", parentId, Scalars::uuid, "a UUID");
    }

    LabelFilter labels() {
        return LabelFilter.parse(label);
    }

    /** The same instant. Throws a 400 problem outside of the years that RFC 3339 can write and PostgreSQL can keep. */
    static @Nullable Instant storable(String pointer, @Nullable Instant instant) {
        if (instant != null && !Years.contain(instant)) {
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
