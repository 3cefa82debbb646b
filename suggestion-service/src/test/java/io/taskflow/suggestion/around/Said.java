package io.taskflow.suggestion.around;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.contracts.event.EventType;
import io.taskflow.testing.bus.FactSpeaker;
import java.time.Instant;
import java.util.UUID;

/** Envelopes as task-service makes them. */
public final class Said {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private Said() {}

    public static <T> CloudEvent<T> of(EventType<T> type, UUID subject, long sequence, T data) {
        return of(type, subject, sequence, UUID.randomUUID(), data);
    }

    public static <T> CloudEvent<T> of(EventType<T> type, UUID subject, long sequence, UUID actor, T data) {
        return new CloudEvent<>(
                CloudEvent.SPEC_VERSION,
                UUID.randomUUID(),
                FactSpeaker.sourceOf(type),
                type.type(),
                subject.toString(),
                Instant.parse("2026-06-24T09:32:00Z"),
                "application/json",
                type.dataSchema(),
                actor.toString(),
                sequence,
                TRACE,
                null,
                data);
    }
}
