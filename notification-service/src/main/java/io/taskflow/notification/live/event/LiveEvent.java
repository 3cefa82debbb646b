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
 * @param farewell what members of the project that its task has left get instead, unless they see the other one; mostly null
 */
public record LiveEvent(
        long position,
        UUID id,
        Instant time,
        @Nullable UUID projectId,
        @Nullable UUID addressee,
        String frame,
        int bytes,
        @Nullable LiveEvent farewell) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** One whose task stays where it is, or that is of no task. */
    public LiveEvent(
            long position,
            UUID id,
            Instant time,
            @Nullable UUID projectId,
            @Nullable UUID addressee,
            String frame,
            int bytes) {
        this(position, id, time, projectId, addressee, frame, bytes, null);
    }

    /** The same, which those of another project hear of in other words. */
    LiveEvent withFarewell(UUID formerProjectId, String otherFrame) {
        int size = FrameSize.of(otherFrame);
        var other = new LiveEvent(position, id, time, formerProjectId, null, otherFrame, size);
        return new LiveEvent(position, id, time, projectId, addressee, frame, bytes + size, other);
    }

    /** What shows a client that the connection lives, and from where it can resume; {@code last} is null before the first event. */
    public static LiveEvent heartbeat(@Nullable UUID last, Instant now) {
        String id = last == null ? "null" : '"' + last.toString() + '"';
        String frame = "{\"type\":\"heartbeat\",\"id\":" + id + "}";
        return new LiveEvent(-1, NOBODY, now, null, null, frame, FrameSize.of(frame));
    }
}
