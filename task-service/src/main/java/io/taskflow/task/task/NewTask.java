package io.taskflow.task.task;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.Recurrence;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.service.text.Line;
import io.taskflow.task.reminder.Reminder;
import io.taskflow.task.reminder.ValidReminder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/tasks}, and the data of a {@code task.create} command. */
@ConsistentDates
public record NewTask(
        @Schema(description = "One line, not blank", minLength = 1, maxLength = TaskFields.TITLE_LENGTH)
        @NotNull
        @Line(max = TaskFields.TITLE_LENGTH)
        String title,

        @Schema(description = "Markdown", maxLength = TaskFields.DESCRIPTION_LENGTH)
        @CodePointLength(max = TaskFields.DESCRIPTION_LENGTH)
        @Nullable
        String description,

        @Schema(description = "Without it: the caller's own INBOX, made on first use") @Nullable
        UUID projectId,

        @Schema(description = "Null as long as nobody has set it") @Nullable
        Priority priority,

        @Schema(description = "RFC 3339; answered in UTC") @Nullable
        Instant dueAt,

        @Schema(description = "A day, without time or zone. Of dueAt and dueOn one at most") @Nullable
        LocalDate dueOn,

        @Schema(description = "Needs a due date") @Nullable Recurrence recurrence,

        @Schema(
                description = "Moments (RFC 3339), or how long before the due date (ISO 8601), which need one",
                example = "[\"P1D\", \"PT30M\"]")
        @Size(max = Reminder.MOST)
        @Nullable
        List<@ValidReminder String> reminders,

        @Schema(description = "A member of the project") @Nullable
        UUID assigneeId,

        @Schema(
                description =
                        "Of at most 50 characters each; repeated ones are dropped, as are blanks at the edges. One that the"
                                + " project has in another case or normal form is taken as it is written there")
        @Size(max = TaskFields.MAX_LABELS)
        @Nullable
        List<@Line(max = TaskFields.LABEL_LENGTH) String> labels,

        @Schema(description = "A task of the same project, of which this one is a part; at most 5 levels deep")
        @Nullable
        UUID parentId)
        implements Dated {

    /** As those of a task that stands there. */
    TaskFields fields(String position) {
        return new TaskFields(
                title,
                description,
                TaskStatus.OPEN,
                priority,
                dueAt,
                dueOn,
                recurrence,
                reminders,
                assigneeId,
                labels,
                parentId,
                position);
    }
}
