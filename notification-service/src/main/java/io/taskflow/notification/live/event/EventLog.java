package io.taskflow.notification.live.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last minutes of the stream, bounded by age and by memory. Not safe for use by several threads: its owner
 * sees to that.
 */
public final class EventLog {

    private final Duration window;
    private final long maxBytes;
    private final TreeMap<Long, LiveEvent> events = new TreeMap<>();
    private final Map<UUID, Long> positions = new HashMap<>();
    private long bytes;
    private long forgotten = -1;
    private @Nullable Instant newestForgotten;

    /**
     * A log that keeps what is younger than {@code window} and, of that, the newest {@code maxBytes}; but always the last
     * event.
     */
    public EventLog(Duration window, long maxBytes) {
        this.window = window;
        this.maxBytes = maxBytes;
    }

    /**
     * Appends an event.
     *
     * @return false if it is here already: the bus delivers at least once
     */
    public boolean append(LiveEvent event, Instant now) {
        if (positions.putIfAbsent(event.id(), event.position()) != null) {
            return false;
        }
        events.put(event.position(), event);
        bytes += event.bytes();
        forgetUpTo(now.minus(window));
        return true;
    }

    /** Where the event stands; empty if it was never here, or is here no more. */
    public OptionalLong positionOf(UUID id) {
        Long position = positions.get(id);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** The position before the first of the last events that happened since {@code instant}; empty if none did. */
    public OptionalLong positionBefore(Instant instant) {
        OptionalLong before = OptionalLong.empty();
        for (LiveEvent event : events.descendingMap().values()) {
            if (event.time().isBefore(instant)) {
                break;
            }
            before = OptionalLong.of(event.position() - 1);
        }
        return before;
    }

    /** How far back all is here: the whole window, unless what is younger had to be dropped for its memory. */
    public Duration depth(Instant now) {
        Instant dropped = newestForgotten;
        Duration since = dropped == null ? window : Duration.between(dropped, now);
        return since.compareTo(window) < 0 ? since : window;
    }

    /** Whether all that came behind {@code position} is still here. */
    public boolean reaches(long position) {
        return position >= forgotten;
    }

    /** What came behind {@code position}, oldest first; a view, to be left before the log changes. */
    public Collection<LiveEvent> after(long position) {
        return events.tailMap(position, false).values();
    }

    /** Whether even the last event is older than what is kept. */
    public boolean isStale(Instant now) {
        LiveEvent last = last();
        return last == null || last.time().isBefore(now.minus(window));
    }

    /** Whether this is an unknown event that happened after all others, whatever its position says. */
    public boolean isBehindAll(LiveEvent event) {
        LiveEvent last = last();
        return last != null && event.time().isAfter(last.time()) && !positions.containsKey(event.id());
    }

    /** Position of the newest event that is here no more; -1 if none was forgotten. */
    public long forgotten() {
        return forgotten;
    }

    /** Forgets everything up to {@code position}: what stands before it cannot be relied on. */
    public void startOverAt(long position) {
        events.clear();
        positions.clear();
        bytes = 0;
        forgotten = position;
    }

    private void forgetUpTo(Instant oldest) {
        while (events.size() > 1
                && (bytes > maxBytes || events.firstEntry().getValue().time().isBefore(oldest))) {
            LiveEvent event = events.pollFirstEntry().getValue();
            positions.remove(event.id());
            bytes -= event.bytes();
            forgotten = event.position();
            newestForgotten = event.time();
        }
    }

    /** The newest event; null before the first. */
    public @Nullable LiveEvent last() {
        Map.Entry<Long, LiveEvent> last = events.lastEntry();
        return last == null ? null : last.getValue();
    }
}
