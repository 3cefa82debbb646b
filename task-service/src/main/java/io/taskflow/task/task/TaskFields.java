package io.taskflow.task.task;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What people may say about a task. Cannot be built otherwise than valid; the edges say in their own words what is wrong.
 *
 * @param title 1 to {@value #TITLE_LENGTH} characters, not blank
 * @param description Markdown, at most {@value #DESCRIPTION_LENGTH} characters
 * @param labels at most {@value #MAX_LABELS}, each 1 to {@value #LABEL_LENGTH} characters; repeated ones are dropped
 * @param parentId the task of which this is a part
 * @param position see {@link Position}
 */
@Embeddable
public record TaskFields(
        String title,
        @Nullable String description,
        @Enumerated(EnumType.STRING) TaskStatus status,
        @Nullable Priority priority,
        @Nullable Instant dueAt,
        @Nullable UUID assigneeId,
        List<String> labels,
        @Nullable UUID parentId,
        String position) {
    public static final int TITLE_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 20_000;
    public static final int MAX_LABELS = 20;
    public static final int LABEL_LENGTH = 50;

    private static final Map<String, Function<TaskFields, @Nullable Object>> ALL = Map.of(
            "title", TaskFields::title,
            "description", TaskFields::description,
            "status", TaskFields::status,
            "priority", TaskFields::priority,
            "dueAt", TaskFields::dueAt,
            "assigneeId", TaskFields::assigneeId,
            "labels", TaskFields::labels,
            "parentId", TaskFields::parentId,
            "position", TaskFields::position);

    public TaskFields {
        labels = List.copyOf(new LinkedHashSet<>(labels));
        require(!title.isBlank() && length(title) <= TITLE_LENGTH, "title");
        require(description == null || length(description) <= DESCRIPTION_LENGTH, "description");
        require(labels.size() <= MAX_LABELS, "labels");
        require(labels.stream().allMatch(label -> !label.isBlank() && length(label) <= LABEL_LENGTH), "labels");
        require(Position.isValid(position), "position");
    }

    /** The same with another status. */
    public TaskFields withStatus(TaskStatus other) {
        return new TaskFields(title, description, other, priority, dueAt, assigneeId, labels, parentId, position);
    }

    /** The same with another priority. */
    public TaskFields withPriority(@Nullable Priority other) {
        return new TaskFields(title, description, status, other, dueAt, assigneeId, labels, parentId, position);
    }

    /** The same, assigned to nobody. */
    public TaskFields withoutAssignee() {
        return new TaskFields(title, description, status, priority, dueAt, null, labels, parentId, position);
    }

    /** The same, part of no other task. */
    public TaskFields withoutParent() {
        return new TaskFields(title, description, status, priority, dueAt, assigneeId, labels, null, position);
    }

    /** What differs, by name. */
    List<FieldChange> changesTo(TaskFields after) {
        return ALL.entrySet().stream()
                .map(field -> change(
                        field.getKey(),
                        field.getValue().apply(this),
                        field.getValue().apply(after)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .sorted(java.util.Comparator.comparing(FieldChange::field))
                .toList();
    }

    private static FieldChange change(String field, @Nullable Object from, @Nullable Object to) {
        return new FieldChange(field, from, to);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw new IllegalArgumentException("No task can have such a " + field);
        }
    }
}
