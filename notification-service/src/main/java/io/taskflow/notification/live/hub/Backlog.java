package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.LiveEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber has missed, taken portion by portion as fast as its reader reads. It stays in the hub's log until it is taken, and
 * so does what happens meanwhile; with the last portion the subscriber begins to be pushed to, at that very place.
 */
public final class Backlog {

    /** Events that one portion looks at, so that many readers at once hold up no push. */
    static final int MOST_EVENTS = 256;

    private static final int MOST_BYTES = 256 * 1024;

    private final LiveHub hub;
    private final Subscriber subscriber;
    private long position;
    private volatile boolean done;

    Backlog(LiveHub hub, Subscriber subscriber, long position) {
        this.hub = hub;
        this.subscriber = subscriber;
        this.position = position;
    }

    /** The next of it, oldest first; may be empty before the end. To be called by one thread at a time. */
    public List<LiveEvent> next() {
        List<LiveEvent> portion = new ArrayList<>();
        if (hub.reading(() -> fill(portion))) {
            hub.writing(() -> done = fill(portion));
        }
        return portion;
    }

    /** Whether all of it has been taken and the subscriber is pushed to. */
    public boolean isDone() {
        return done;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    /** Whether the subscriber is pushed to already, and wants it. */
    boolean push(LiveEvent event) {
        boolean wanted = done && subscriber.wants(event);
        if (wanted) {
            subscriber.push(event);
        }
        return wanted;
    }

    /** Tells a subscriber that is pushed to, behind all that was pushed before, how far the stream has been read. */
    public void beat() {
        hub.reading(() -> {
            if (done) {
                subscriber.push(hub.heartbeat());
            }
            return null;
        });
    }

    /** The stream has a hole or began anew: what comes, comes behind {@code position}. */
    void startOverAt(long position) {
        this.position = position;
        subscriber.resync();
    }

    /** The event, or else its farewell, as far as the subscriber may see and wants it; null for neither. */
    private @Nullable LiveEvent seen(LiveEvent event) {
        if (hub.maySee(subscriber.userId(), event) && subscriber.wants(event)) {
            return event;
        }
        LiveEvent farewell = event.farewell();
        return farewell == null ? null : seen(farewell);
    }

    /** Whether the end of what was read is reached. */
    private boolean fill(List<LiveEvent> portion) {
        if (!hub.log().reaches(position)) {
            startOverAt(hub.log().forgotten());
        }
        int looked = 0;
        int bytes = 0;
        for (LiveEvent event : hub.log().after(position)) {
            if (looked++ == MOST_EVENTS || bytes >= MOST_BYTES) {
                return false;
            }
            position = event.position();
            LiveEvent seen = seen(event);
            if (seen != null) {
                portion.add(seen);
                bytes += seen.bytes();
            }
        }
        return true;
    }
}
