package io.taskflow.task.savedfilter;

import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.service.text.Line;
import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.node.ObjectNode;

/** What of a filter may be patched. */
record FilterPatch(
        @Schema(
                description = "One line, not blank",
                minLength = 1,
                maxLength = FilterView.NAME_LENGTH,
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        @Line(max = FilterView.NAME_LENGTH)
        String name,

        @Schema(
                implementation = Object.class,
                type = "object",
                description = FilterView.QUERY + ". Merged with the parameters that are there; null takes one away",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @NotNull
        ObjectNode query) {}
