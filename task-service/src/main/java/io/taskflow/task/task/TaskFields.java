package io.taskflow.task.task;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.event.FieldChanges;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.Recurrence;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.service.text.Line;
import io.taskflow.task.recurrence.Occurrence;
import io.taskflow.task.recurrence.Recurrences;
import io.taskflow.task.reminder.Reminder;
import io.taskflow.task.reminder.ValidReminder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What people may say about a task, and patch. The edges point at what breaks the rules below; a {@link Task} takes no such fields. */
@Schema(name = "TaskPatch")
@ConsistentDates
public record TaskFields(
        @Schema(
                description = "One line, not blank",
                minLength = 1,
                maxLength = TaskFields.TITLE_LENGTH,
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        @Line(max = TaskFields.TITLE_LENGTH)
        String title,

        @Schema(description = "Markdown", maxLength = TaskFields.DESCRIPTION_LENGTH)
        @CodePointLength(max = TaskFields.DESCRIPTION_LENGTH)
        @Nullable
        String description,

        @Schema(
                description =
                        "DONE sets completedAt, everything else clears it; a task that is opened again has no assignee if"
                                + " theirs has left the project",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        TaskStatus status,

        @Nullable Priority priority,
        @Nullable Instant dueAt,

        @Schema(
                description =
                        "A day, without time or zone. Of dueAt and dueOn one at most: to replace one, clear it in the same patch")
        @Nullable
        LocalDate dueOn,

        @Schema(
                description = "Needs a due date. Whoever closes the task, DONE or CANCELLED, makes the next one, which"
                        + " takes this over; null ends it")
        @Nullable
        Recurrence recurrence,

        @Schema(
                description =
                        "When the assignee is reminded, or the reporter while there is none: moments (RFC 3339), or how long"
                                + " before the due date (ISO 8601 in weeks or in days, hours and minutes; of a day, before 9:00 of it"
                                + " where that person is), which need one. What has passed is silent; repeated ones are dropped",
                types = {"array", "null"},
                example = "[\"P1D\", \"PT30M\"]")
        @Size(max = Reminder.MOST)
        @Nullable
        List<@ValidReminder String> reminders,

        @Schema(description = "A member of the project") @Nullable
        UUID assigneeId,

        @Schema(
                description =
                        "Of at most 50 characters each; repeated ones are dropped, as are blanks at the edges. One that the"
                                + " project has in another case or normal form is taken as it is written there",
                types = {"array", "null"})
        @Size(max = TaskFields.MAX_LABELS)
        @Nullable
        List<@Line(max = TaskFields.LABEL_LENGTH) String> labels,

        @Schema(
                description =
                        "A task of the same project; not this one, nor one below it, nor one so deep that tasks would stand more than 5 levels deep")
        @Nullable
        UUID parentId,

        @Schema(
                description = "Fractional index, base 62, compared byte by byte (as the fractional-indexing"
                        + " libraries make it); new tasks come last",
                maxLength = Position.LENGTH,
                example = "a1V",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        @ValidPosition
        String position)
        implements Dated {
    public static final int TITLE_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 20_000;
    public static final int MAX_LABELS = 20;
    public static final int LABEL_LENGTH = 50;

    @Override
    public List<String> labels() {
        return labels == null ? List.of() : labels;
    }

    @Override
    public List<String> reminders() {
        return reminders == null ? List.of() : reminders;
    }

    /** The same with another status. */
    public TaskFields withStatus(TaskStatus other) {
        return with(copy -> copy.status = other);
    }

    /** The same with another priority. */
    public TaskFields withPriority(@Nullable Priority other) {
        return with(copy -> copy.priority = other);
    }

    /** The same with other labels. */
    TaskFields withLabels(List<String> other) {
        return with(copy -> copy.labels = other);
    }

    /** The same, assigned to nobody. */
    public TaskFields withoutAssignee() {
        return with(copy -> copy.assigneeId = null);
    }

    /** The same, part of no other task. */
    public TaskFields withoutParent() {
        return with(copy -> copy.parentId = null);
    }

    /** The same, standing there. */
    TaskFields at(String place) {
        return with(copy -> copy.position = place);
    }

    /** The same, without a next time. */
    TaskFields withoutRecurrence() {
        return with(copy -> copy.recurrence = null);
    }

    /** The same, its recurrence without the time that it says only because of this due date, which is about to change. */
    TaskFields withPlainRecurrence() {
        return with(copy -> copy.recurrence = recurrence == null ? null : Recurrences.plain(recurrence, dueAt, dueOn));
    }

    /** Whether both are due at the same time. */
    boolean isDueLike(TaskFields other) {
        return Objects.equals(dueAt, other.dueAt) && Objects.equals(dueOn, other.dueOn);
    }

    /** As a new task like this one, due then. */
    TaskFields again(Occurrence next, @Nullable UUID assignee, String place) {
        return with(copy -> {
            copy.status = TaskStatus.OPEN;
            copy.dueAt = next.dueAt();
            copy.dueOn = next.dueOn();
            copy.recurrence = next.recurrence();
            copy.reminders = reminders().stream().filter(Reminder::isRelative).toList();
            copy.assigneeId = assignee;
            copy.position = place;
        });
    }

    /** The same with each label and reminder once. Throws IllegalArgumentException for what no task can have. */
    TaskFields checked() {
        List<String> once = List.copyOf(new LinkedHashSet<>(labels()));
        require(!title.isBlank() && length(title) <= TITLE_LENGTH, "title");
        require(description == null || length(description) <= DESCRIPTION_LENGTH, "description");
        require(once.size() <= MAX_LABELS, "labels");
        require(once.stream().allMatch(label -> !label.isBlank() && length(label) <= LABEL_LENGTH), "labels");
        require(dueAt == null || dueOn == null, "dueOn");
        require(recurrence == null || dueAt != null || dueOn != null, "recurrence");
        require(Position.isValid(position), "position");
        List<String> told = Reminder.canonical(reminders());
        require(told.size() <= Reminder.MOST, "reminders");
        require(dueAt != null || dueOn != null || told.stream().noneMatch(Reminder::isRelative), "reminders");
        return with(copy -> {
            copy.reminders = told;
            copy.labels = once;
        });
    }

    private TaskFields with(Consumer<TaskFieldsCopy> change) {
        var copy = new TaskFieldsCopy(this);
        change.accept(copy);
        return copy.fields();
    }

    /** What differs, by name, in the order of the names. */
    public List<FieldChange> changesTo(TaskFields after) {
        return new FieldChanges()
                .compare("assigneeId", assigneeId, after.assigneeId)
                .compare("description", description, after.description)
                .compare("dueAt", dueAt, after.dueAt)
                .compare("dueOn", dueOn, after.dueOn)
                .compare("labels", labels(), after.labels())
                .compare("parentId", parentId, after.parentId)
                .compare("position", position, after.position)
                .compare("priority", priority, after.priority)
                .compare("recurrence", recurrence, after.recurrence)
                .compare("reminders", reminders(), after.reminders())
                .compare("status", status, after.status)
                .compare("title", title, after.title)
                .list();
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
