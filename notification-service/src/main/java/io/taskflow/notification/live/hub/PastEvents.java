package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stream's last minutes for who asks now and then instead of listening. */
@Component
public class PastEvents {
    private static final int MOST_BYTES = 1024 * 1024;

    private final LiveHub hub;
    private final Clock clock;

    PastEvents(LiveHub hub, Clock clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /**
     * Some of what happened after a place in the stream.
     *
     * @param events what the person may see of it, oldest first
     * @param last the last event that was looked at, be it shown or not; null where there was none
     * @param more whether there is more to be had at once
     */
    public record Portion(List<LiveEvent> events, @Nullable UUID last, boolean more) {}

    /** The end of the stream: where somebody begins who has read everything else. */
    public Portion end() {
        return hub.reading(() -> new Portion(List.of(), last(hub.log()), false));
    }

    /** What came behind that event; empty where it is not here any more. */
    public Optional<Portion> after(UUID event, UUID userId, int limit) {
        return hub.reading(() -> {
            OptionalLong position = hub.log().positionOf(event);
            return position.isPresent() && hub.log().reaches(position.getAsLong())
                    ? Optional.of(portion(position.getAsLong(), userId, limit, event))
                    : Optional.empty();
        });
    }

    /** All that is here, which is what has come since that moment and perhaps a little more; empty where it was too long ago. */
    public Optional<Portion> since(Instant moment, UUID userId, int limit) {
        return hub.reading(() -> {
            Duration ago = Duration.between(moment, clock.instant());
            return ago.compareTo(hub.log().depth(clock.instant())) < 0
                    ? Optional.of(portion(hub.log().forgotten(), userId, limit, null))
                    : Optional.empty();
        });
    }

    private Portion portion(long position, UUID userId, int limit, @Nullable UUID start) {
        List<LiveEvent> seen = new ArrayList<>();
        UUID last = start;
        int looked = 0;
        int bytes = 0;
        for (LiveEvent event : hub.log().after(position)) {
            if (seen.size() == limit || looked == Backlog.MOST_EVENTS || bytes >= MOST_BYTES) {
                return new Portion(seen, last, true);
            }
            looked++;
            last = event.id();
            LiveEvent shown = shown(userId, event);
            if (shown != null) {
                seen.add(shown);
                bytes += shown.bytes();
            }
        }
        return new Portion(seen, last, false);
    }

    /** The event, or else what those hear of it whose project its task has left; null for neither. */
    private @Nullable LiveEvent shown(UUID userId, LiveEvent event) {
        if (hub.maySee(userId, event)) {
            return event;
        }
        LiveEvent farewell = event.farewell();
        return farewell != null && hub.maySee(userId, farewell) ? farewell : null;
    }

    private static @Nullable UUID last(EventLog log) {
        LiveEvent event = log.last();
        return event == null ? null : event.id();
    }
}
