package io.taskflow.suggestion.summary;

import io.taskflow.contracts.suggestion.Engine;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was done in a project in some days.
 *
 * @param to is one of the days
 * @param text the same in a few sentences, plain text; what the numbers do not say it does not say
 * @param overdue what is still open now and was due by the end of these days
 * @param inProgress now, whatever the days
 * @param engine who wrote the text
 */
record Summary(
        UUID projectId,
        LocalDate from,
        LocalDate to,
        String text,
        SummarizedTasks completed,
        SummarizedTasks created,
        SummarizedTasks overdue,
        SummarizedTasks inProgress,
        Engine engine) {}
