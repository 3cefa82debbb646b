package io.taskflow.notification.live.hub;

import io.taskflow.notification.live.event.EventLog;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.event.MembershipChange;
import io.taskflow.notification.live.event.MembershipChange.Joined;
import io.taskflow.notification.live.event.MembershipChange.Left;
import io.taskflow.notification.live.event.MembershipChange.MemberSince;
import io.taskflow.notification.live.event.MembershipChange.ProjectGone;
import io.taskflow.notification.live.event.StreamEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes each event of the stream to the connections that may see it, in the order of the stream. Everything happens at one
 * place in that order: an event, a change of membership, and the joining of a connection, so that a resumed connection has neither
 * gap nor duplicate and a removed member gets nothing behind the removal.
 */
public class LiveHub {

    private static final Logger log = LoggerFactory.getLogger(LiveHub.class);
    private static final long NOTHING_READ = -1;

    /** Many may read at once; who writes is let in before further readers, each of whom only takes a {@link Backlog}'s portion. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private final MembershipView memberships = new MembershipView();
    private final Audience audience = new Audience();
    private final EventLog events;
    private final Clock clock;
    private final int connectionsPerUser;
    private long position = NOTHING_READ;

    /** A hub that nobody is connected to yet and that has read nothing. */
    public LiveHub(EventLog events, Clock clock, int connectionsPerUser) {
        this.events = events;
        this.clock = clock;
        this.connectionsPerUser = connectionsPerUser;
    }

    /** The next message of the stream. What was read before is passed over. */
    public void accept(StreamEvent message) {
        writing(() -> {
            LiveEvent event = message.event();
            if (event.position() <= position && !events.isBehindAll(event)) {
                return null;
            }
            noticeLossBefore(event.position());
            position = event.position();
            if (events.append(event, clock.instant())) {
                message.change().filter(Joined.class::isInstance).ifPresent(change -> apply(change, position));
                push(event);
                message.change().filter(change -> !(change instanceof Joined)).ifPresent(c -> apply(c, position));
            }
            return null;
        });
    }

    /** The next message could not be read: nobody gets it, and it is no gap. */
    public void skip(long unreadable) {
        writing(() -> {
            position = Math.max(position, unreadable);
            return null;
        });
    }

    /** Memberships as the database has them: for those whose events the stream no longer holds, or does not hold yet. */
    public void reconcile(Collection<? extends MembershipChange> changes) {
        writing(() -> {
            changes.forEach(change -> apply(change, MembershipView.BEFORE_THE_STREAM));
            memberships.forgetEndedBefore(events.forgotten());
            return null;
        });
    }

    /** How far back a client can resume now. */
    public Duration window() {
        return reading(() -> events.depth(clock.instant()));
    }

    /** Behind which position everything stands that happened since {@code instant}; -1 before the first message. */
    public long positionBefore(Instant instant) {
        return reading(() -> events.positionBefore(instant).orElse(position));
    }

    /**
     * Connects a subscriber. It first gets what it missed since {@code lastEventId}, or a resync where that is not known; without
     * one, what came behind {@code from}: the position at its handshake.
     *
     * @return false if the person has too many connections already; it is then not connected
     */
    public boolean join(Subscriber subscriber, @Nullable UUID lastEventId, long from) {
        Optional<Backlog> missed = writing(() -> place(subscriber, lastEventId, from));
        missed.ifPresent(subscriber::replay);
        return missed.isPresent();
    }

    private Optional<Backlog> place(Subscriber subscriber, @Nullable UUID lastEventId, long from) {
        if (audience.of(subscriber.userId()).size() >= connectionsPerUser) {
            return Optional.empty();
        }
        OptionalLong start = lastEventId == null ? OptionalLong.of(from) : events.positionOf(lastEventId);
        boolean known = start.isPresent() && events.reaches(start.getAsLong());
        if (!known) {
            subscriber.resync();
        }
        var missed = new Backlog(this, subscriber, known ? start.getAsLong() : Math.max(from, events.forgotten()));
        audience.add(missed, memberships.projectsOf(subscriber.userId()));
        return Optional.of(missed);
    }

    /** Disconnects a subscriber; one that is not connected stays so. */
    public void leave(Subscriber subscriber) {
        writing(() -> {
            audience.remove(subscriber, memberships.projectsOf(subscriber.userId()));
            return null;
        });
    }

    private void push(LiveEvent event) {
        LiveEvent farewell = event.farewell();
        if (farewell == null) {
            listeners(event).forEach(place -> place.push(event));
            return;
        }
        Set<Backlog> told = listeners(event).filter(place -> place.push(event)).collect(Collectors.toSet());
        listeners(farewell).filter(place -> !told.contains(place)).forEach(place -> place.push(farewell));
    }

    private Stream<Backlog> listeners(LiveEvent event) {
        return audience.of(event).stream()
                .filter(place -> !memberships.comesTooEarly(place.subscriber().userId(), event));
    }

    LiveEvent heartbeat() {
        LiveEvent last = events.last();
        return LiveEvent.heartbeat(last == null ? null : last.id(), clock.instant());
    }

    boolean maySee(UUID userId, LiveEvent event) {
        return memberships.maySee(userId, event);
    }

    EventLog log() {
        return events;
    }

    private void apply(MembershipChange change, long at) {
        if (!memberships.apply(change, at)) {
            return;
        }
        switch (change) {
            case Joined joined -> audience.join(joined.userId(), joined.projectId());
            case MemberSince stored -> audience.join(stored.userId(), stored.projectId());
            case Left left -> audience.leave(left.userId(), left.projectId());
            case ProjectGone deleted -> audience.close(deleted.projectId());
        }
    }

    /**
     * Positions may jump, for the broker keeps records of its own in between. Something was lost only where this instance could
     * not read for so long that the broker dropped what came meanwhile, or where the broker began a new stream.
     */
    private void noticeLossBefore(long next) {
        boolean jump = next > position + 1 && events.isStale(clock.instant());
        if (position != NOTHING_READ && (jump || next <= position)) {
            log.atWarn().addKeyValue("from", position).addKeyValue("to", next).log("Part of the live stream is lost");
            events.startOverAt(next - 1);
            audience.all().forEach(places -> places.forEach(place -> place.startOverAt(next - 1)));
        }
    }

    <T extends @Nullable Object> T reading(Supplier<T> work) {
        return locked(lock.readLock(), work);
    }

    <T extends @Nullable Object> T writing(Supplier<T> work) {
        return locked(lock.writeLock(), work);
    }

    private static <T extends @Nullable Object> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
