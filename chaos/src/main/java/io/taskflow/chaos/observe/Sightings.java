package io.taskflow.chaos.observe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything the observer saw, in the order it came. */
public final class Sightings {

    private static final int KEPT_RAW = 500;

    private final Map<String, Sighting> first = new LinkedHashMap<>();
    private final Deque<RawEvent> raw = new ArrayDeque<>();
    private long arrivals;
    private long redelivered;

    synchronized void add(RawEvent message, boolean redelivery) {
        Sighting sighting = Sighting.of(message.body());
        arrivals++;
        redelivered += redelivery ? 1 : 0;
        first.putIfAbsent(sighting.id(), sighting);
        raw.addLast(message);
        if (raw.size() > KEPT_RAW) {
            raw.removeFirst();
        }
    }

    /** Each event once, in the order of first sighting. */
    public synchronized List<Sighting> firsts() {
        return new ArrayList<>(first.values());
    }

    /** The ids of all events seen. */
    public synchronized Set<String> ids() {
        return new HashSet<>(first.keySet());
    }

    /** The latest messages as they came. */
    public synchronized List<RawEvent> latest() {
        return new ArrayList<>(raw);
    }

    /** All arrivals, duplicates included. */
    public synchronized long arrivals() {
        return arrivals;
    }

    /** Arrivals of an event that had been seen before. */
    public synchronized long duplicates() {
        return arrivals - first.size();
    }

    /** Arrivals that the broker itself marked as a second delivery to the observer. */
    public synchronized long redelivered() {
        return redelivered;
    }
}
