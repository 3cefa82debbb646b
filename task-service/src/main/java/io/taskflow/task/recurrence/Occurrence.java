package io.taskflow.task.recurrence;

import io.taskflow.contracts.task.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, at a moment or on a day, and how it goes on from there.
 *
 * @param recurrence of this occurrence: of a COUNT what is left, itself among them
 */
public record Occurrence(@Nullable Instant dueAt, @Nullable LocalDate dueOn, Recurrence recurrence) {}
