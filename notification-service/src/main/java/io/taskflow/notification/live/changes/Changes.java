package io.taskflow.notification.live.changes;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.taskflow.notification.live.event.LiveEvent;
import java.util.List;
import tools.jackson.databind.util.RawValue;

/** What happened after a cursor, as far as the caller may see it. */
@Schema(name = "Changes")
record Changes(
        @ArraySchema(
                arraySchema = @Schema(description = "Oldest first, each as the WebSocket frame says it"),
                schema = @Schema(implementation = Changes.Event.class))
        List<RawValue> items,

        @Schema(
                description = "For the next call's since; never null",
                example = "01a200d0-f5cb-7000-8000-000000000000_2026-03-01T12:00:00Z")
        String nextCursor,

        @Schema(description = "Whether there is more to be had at once")
        boolean more) {

    static Changes of(List<LiveEvent> events, String nextCursor, boolean more) {
        List<RawValue> frames =
                events.stream().map(event -> new RawValue(event.frame())).toList();
        return new Changes(frames, nextCursor, more);
    }

    /** One of them, for the description alone: the frame is sent as it came. */
    @Schema(name = "LiveEvent")
    record Event(
            @Schema(format = "uuid") String id,
            @Schema(example = "io.taskflow.task.updated.v1") String type,
            @Schema(format = "date-time") String time,

            @Schema(type = "object", description = "As docs/events.md has it for this type")
            Object data) {}
}
