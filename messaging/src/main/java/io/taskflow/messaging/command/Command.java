package io.taskflow.messaging.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command as it came in: schema checked, sender proven.
 *
 * @param id the CloudEvents {@code id}; the fact that comes of it carries it as {@code correlationid}
 * @param source the CloudEvents {@code source}, as the sender says; proves nothing
 * @param type the CloudEvents {@code type}, for example {@code io.taskflow.task.create.v1}
 * @param sender the broker account that published it; the broker vouches for it (validated {@code user-id})
 * @param traceparent W3C trace context of the sender, if it told one
 * @param data what is asked for
 * @param document the whole CloudEvent as it came, for what a record cannot tell (an absent field from a null one)
 */
public record Command<T>(
        UUID id,
        String source,
        String type,
        String sender,
        @Nullable String traceparent,
        T data,
        JsonNode document) {}
