package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskflow.contracts.event.FieldChange;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.Recurrence;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.task.project.TaskNumber;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final TaskFields fields = titled("Write it down");
    private final Task task = new Task(
            UUID.randomUUID(), new TaskNumber(UUID.randomUUID(), 12, "WEB-12"), UUID.randomUUID(), fields, NOW);

    private static TaskFields titled(String title) {
        return labelled(title, List.of());
    }

    private static TaskFields labelled(String title, List<String> labels) {
        return new TaskFields(title, null, TaskStatus.OPEN, null, null, null, null, null, null, labels, null, "a0");
    }

    @Test
    void it_is_called_by_its_project_and_number() {
        assertThat(task.snapshot().key()).isEqualTo("WEB-12");
        assertThat(task.version()).isEqualTo(1);
    }

    @Test
    void a_change_says_what_was_and_what_is() {
        assertThat(task.change(fields.withPriority(Priority.HIGH), LATER))
                .containsExactly(new FieldChange("priority", null, Priority.HIGH));

        assertThat(task.version()).isEqualTo(2);
        assertThat(task.snapshot().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void what_is_so_already_changes_nothing() {
        assertThat(task.change(titled("Write it down"), LATER)).isEmpty();

        assertThat(task.version()).isEqualTo(1);
        assertThat(task.snapshot().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void every_field_is_told_that_changes() {
        UUID someone = UUID.randomUUID();
        TaskFields dueAt = other(LATER, null, someone);
        TaskFields dueOn = other(null, LocalDate.EPOCH, someone);

        assertThat(Stream.concat(task.change(dueAt, LATER).stream(), task.change(dueOn, LATER).stream())
                        .map(FieldChange::field)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TaskFields.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private static TaskFields other(@Nullable Instant dueAt, @Nullable LocalDate dueOn, UUID someone) {
        return new TaskFields(
                "New",
                "text",
                TaskStatus.IN_PROGRESS,
                Priority.LOW,
                dueAt,
                dueOn,
                new Recurrence("FREQ=DAILY", "UTC"),
                List.of("PT30M"),
                someone,
                List.of("a"),
                someone,
                "a1");
    }

    @Test
    void done_is_done_at_a_moment_and_reopened_is_not() {
        task.change(fields.withStatus(TaskStatus.DONE), LATER);
        assertThat(task.snapshot().completedAt()).isEqualTo(LATER);

        task.change(fields.withStatus(TaskStatus.DONE).withPriority(Priority.LOW), LATER.plusSeconds(1));
        assertThat(task.snapshot().completedAt()).as("it was done before").isEqualTo(LATER);

        task.change(fields.withStatus(TaskStatus.CANCELLED), LATER.plusSeconds(2));
        assertThat(task.snapshot().completedAt()).isNull();
    }

    @Test
    void completion_is_among_the_changes() {
        assertThat(task.change(fields.withStatus(TaskStatus.DONE), LATER))
                .containsExactly(
                        new FieldChange("status", TaskStatus.OPEN, TaskStatus.DONE),
                        new FieldChange("completedAt", null, LATER));
    }

    @Test
    void a_title_has_1_to_200_characters_as_people_count_them() {
        assertThat(titled("🚀".repeat(200)).checked().title()).hasSize(400);
        assertThatThrownBy(() -> titled("x".repeat(201)).checked()).hasMessageContaining("title");
        assertThatThrownBy(() -> titled(" \t").checked()).hasMessageContaining("title");
    }

    @Test
    void labels_are_at_most_20_different_ones_of_50_characters() {
        List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "label " + i).toList();

        assertThat(labelled("x", Collections.nCopies(30, "same")).checked().labels())
                .containsExactly("same");
        assertThat(labelled("x", twenty).checked().labels()).isEqualTo(twenty);
        assertThatThrownBy(() -> labelled("x", List.of("x".repeat(51))).checked())
                .hasMessageContaining("labels");
        assertThatThrownBy(() -> labelled(
                                "x",
                                IntStream.range(0, 21)
                                        .mapToObj(i -> "label " + i)
                                        .toList())
                        .checked())
                .hasMessageContaining("labels");
    }
}
