package io.taskflow.notification;

import io.taskflow.contracts.event.CloudEvent;
import io.taskflow.messaging.event.UnreadableEventException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did what an event tells of. */
public final class EventActor {

    private EventActor() {}

    /** Null where the system did it; an {@code actor} that is no UUID makes the event unreadable. */
    public static @Nullable UUID of(CloudEvent<?> event) {
        try {
            return event.actor() == null ? null : UUID.fromString(event.actor());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEventException("`actor` is no UUID", e);
        }
    }
}
