package io.taskflow.task.label;

import io.swagger.v3.oas.annotations.media.Schema;

/** A label of a project. */
@Schema(name = "Label")
record LabelView(
        @Schema(description = "As the project writes it", example = "bug")
        String name,

        @Schema(description = "How many tasks that are OPEN or IN_PROGRESS have it")
        long openTasks) {}
