package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection that notes what it gets: events, null for a resync.
 *
 * @param narrowedTo the one project whose events it wants; null for all
 */
record Listener(
        UUID userId,
        List<@Nullable LiveEvent> got,
        @Nullable UUID narrowedTo) implements Subscriber {

    Listener(UUID userId) {
        this(userId, new ArrayList<>(), null);
    }

    /** Positions, {@code -1} for a resync. */
    List<Long> heard() {
        return got.stream().map(event -> event == null ? -1L : event.position()).toList();
    }

    /** What the frames say. */
    List<String> said() {
        return got.stream()
                .map(event -> event == null ? "resync" : event.frame())
                .toList();
    }

    @Override
    public boolean wants(LiveEvent event) {
        return narrowedTo == null || narrowedTo.equals(event.projectId());
    }

    @Override
    public void push(LiveEvent event) {
        got.add(event);
    }

    @Override
    public void replay(Backlog missed) {
        while (!missed.isDone()) {
            missed.next().forEach(this::push);
        }
    }

    @Override
    public void resync() {
        got.add(null);
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
