package io.taskflow.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvents 1.0 event in structured JSON mode, with TaskFlow's extensions.
 *
 * @param specversion always {@code 1.0}
 * @param id unique within {@code source}; UUIDv7 (RFC 9562), also the AMQP message id
 * @param source who says it, for example {@code /taskflow/task-service}
 * @param type what happened, for example {@code io.taskflow.task.created.v1}
 * @param subject id of the aggregate it happened to
 * @param time when it was committed by its source
 * @param datacontenttype always {@code application/json}
 * @param dataschema the JSON Schema of {@code data}
 * @param actor id of the user who did it; absent where the system did
 * @param sequence the aggregate's version after the change: a consumer may drop what is older than it has seen
 * @param traceparent W3C trace context of the request that caused it
 * @param correlationid id of the command that asked for it, if one did
 * @param data the whole snapshot, see the type's record
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">CloudEvents JSON format</a>
 */
public record CloudEvent<T>(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String dataschema,
        @Nullable String actor,
        long sequence,
        @Nullable String traceparent,
        @Nullable String correlationid,
        T data) {

    /** The one version of the envelope there is. */
    public static final String SPEC_VERSION = "1.0";

    /** Content type of a message in structured JSON mode. */
    public static final String CONTENT_TYPE = "application/cloudevents+json";
}
