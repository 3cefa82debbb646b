package io.taskflow.task.suggestion;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an acceptance, which may be left out. */
record Choice(
        @Schema(description = "Which subtasks to create, from 0; all of them without it")
        @Size(min = 1, max = 100, message = "must have {min} to {max} items")
        @Nullable
        List<@NotNull @PositiveOrZero Integer> indexes) {}
