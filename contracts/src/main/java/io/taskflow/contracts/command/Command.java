package io.taskflow.contracts.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in structured JSON mode by which another system asks for work. Who it is, the broker says.
 *
 * @param specversion always {@code 1.0}
 * @param id chosen by the sender; the same id and source twice is done once
 * @param source what asks, in the sender's own words, for example {@code /crm/tickets}
 * @param type what is asked for, for example {@code io.taskflow.task.create.v1}
 * @param traceparent W3C trace context that the work is to be part of
 * @param data as the HTTP body, with {@code taskId} where one exists
 */
public record Command<T>(
        String specversion,
        UUID id,
        String source,
        String type,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable String datacontenttype,
        @Nullable String dataschema,
        @Nullable String traceparent,
        T data) {}
