package io.taskflow.task.savedfilter;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Line;
import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.node.ObjectNode;

/** The body of {@code POST /api/filters}. */
record NewFilter(
        @Schema(description = "One line, not blank", minLength = 1, maxLength = FilterView.NAME_LENGTH)
        @NotNull
        @Line(max = FilterView.NAME_LENGTH)
        String name,

        @Schema(
                implementation = Object.class,
                type = "object",
                description = FilterView.QUERY,
                example = "{\"due\": \"none\"}")
        @NotNull
        ObjectNode query) {}
