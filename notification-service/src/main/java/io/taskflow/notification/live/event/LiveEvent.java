package io.taskflow.notification.live.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event, ready to be pushed.
 *
 * @param position where it stands in the stream; grows with each event
 * @param time when its source committed it
 * @param projectId the members of this project may see it; null where it concerns no project
 * @param addressee this person may see it, member or not; null where it is addressed to nobody
 * @param frame the JSON text for the client: {@code {"id","type","time","data"}}
 * @param bytes what the frame takes in memory, about
 */
public record LiveEvent(
        long position,
        UUID id,
        Instant time,
        @Nullable UUID projectId,
        @Nullable UUID addressee,
        String frame,
        int bytes) {}
