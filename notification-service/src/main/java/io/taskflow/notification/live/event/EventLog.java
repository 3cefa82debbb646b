package io.taskflow.notification.live.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The last minutes of the stream, bounded by age and by memory. Not safe for use by several threads: its owner
 * sees to that.
 */
public final class EventLog {

    private final Duration window;
    private final long maxBytes;
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private final Map<UUID, Long> positions = new HashMap<>();
    private long bytes;
    private long forgotten = -1;

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
        events.addLast(event);
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
        Iterator<LiveEvent> newestFirst = events.descendingIterator();
        while (newestFirst.hasNext()) {
            LiveEvent event = newestFirst.next();
            if (event.time().isBefore(instant)) {
                break;
            }
            before = OptionalLong.of(event.position() - 1);
        }
        return before;
    }

    /** Whether all that came behind {@code position} is still here. */
    public boolean reaches(long position) {
        return position >= forgotten;
    }

    /** What came behind {@code position}, oldest first. */
    public List<LiveEvent> after(long position) {
        List<LiveEvent> found = new ArrayList<>();
        Iterator<LiveEvent> newestFirst = events.descendingIterator();
        while (newestFirst.hasNext()) {
            LiveEvent event = newestFirst.next();
            if (event.position() <= position) {
                break;
            }
            found.add(event);
        }
        Collections.reverse(found);
        return found;
    }

    /** Whether even the last event is older than what is kept. */
    public boolean isStale(Instant now) {
        LiveEvent last = events.peekLast();
        return last == null || last.time().isBefore(now.minus(window));
    }

    /** Whether this is an unknown event that happened after all others, whatever its position says. */
    public boolean isBehindAll(LiveEvent event) {
        LiveEvent last = events.peekLast();
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
                && (bytes > maxBytes || events.getFirst().time().isBefore(oldest))) {
            LiveEvent event = events.removeFirst();
            positions.remove(event.id());
            bytes -= event.bytes();
            forgotten = event.position();
        }
    }
}
