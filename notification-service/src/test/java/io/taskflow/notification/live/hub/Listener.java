package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A connection that notes what it gets: positions of events, {@code -1} for a resync. */
record Listener(UUID userId, List<Long> heard) implements Subscriber {

    Listener(UUID userId) {
        this(userId, new ArrayList<>());
    }

    @Override
    public boolean wants(LiveEvent event) {
        return true;
    }

    @Override
    public void push(LiveEvent event) {
        heard.add(event.position());
    }

    @Override
    public void replay(Backlog missed) {
        while (!missed.isDone()) {
            missed.next().forEach(this::push);
        }
    }

    @Override
    public void resync() {
        heard.add(-1L);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
