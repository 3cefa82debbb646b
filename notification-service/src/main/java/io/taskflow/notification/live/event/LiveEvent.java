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
        int bytes) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** What shows a client that the connection lives, and from where it can resume; {@code last} is null before the first event. */
    public static LiveEvent heartbeat(@Nullable UUID last, Instant now) {
        String id = last == null ? "null" : '"' + last.toString() + '"';
        String frame = "{\"type\":\"heartbeat\",\"id\":" + id + "}";
        return new LiveEvent(-1, NOBODY, now, null, null, frame, FrameSize.of(frame));
    }
}
