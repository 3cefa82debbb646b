package io.taskflow.suggestion.quickadd;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A stretch of the text that was read as a field of the task and left out of its title.
 *
 * @param start where it begins, counted in UTF-16 code units as JavaScript, Java and C# index strings
 * @param end where it is over: the unit behind its last
 * @param field of the task
 */
record Span(
        int start,
        int end,

        @Schema(allowableValues = {"dueAt", "dueOn", "rrule", "priority", "labels", "assigneeId", "projectId"})
        String field) {}
