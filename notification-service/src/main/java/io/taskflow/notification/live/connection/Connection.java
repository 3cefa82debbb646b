package io.taskflow.notification.live.connection;

import io.micrometer.core.instrument.Counter;
import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.hub.Backlog;
import io.taskflow.notification.live.hub.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;

/** A client's connection: the hub's events on one side, the socket on the other. */
public final class Connection implements Subscriber {

    private static final TextMessage RESYNC = new TextMessage("{\"type\":\"resync\"}");

    private final UUID userId;
    private final Instant tokenExpiry;
    private final String session;
    private final SendQueue queue;
    private final Counter resyncs;
    private volatile @Nullable Set<UUID> narrowedTo;
    private final Instant opened;
    private volatile Instant pinged;
    private volatile boolean awaitingPong;
    private volatile @Nullable Backlog place;

    Connection(UUID userId, Instant tokenExpiry, String session, SendQueue queue, Counter resyncs, Instant opened) {
        this.userId = userId;
        this.tokenExpiry = tokenExpiry;
        this.session = session;
        this.queue = queue;
        this.resyncs = resyncs;
        this.opened = opened;
        this.pinged = opened;
    }

    @Override
    public UUID userId() {
        return userId;
    }

    @Override
    public void push(LiveEvent event) {
        queue.push(event);
    }

    @Override
    public void replay(Backlog missed) {
        place = missed;
        queue.replay(missed);
    }

    @Override
    public boolean wants(LiveEvent event) {
        Set<UUID> wanted = narrowedTo;
        return wanted == null || event.projectId() == null || wanted.contains(event.projectId());
    }

    @Override
    public void resync() {
        resyncs.increment();
        queue.control(RESYNC);
    }

    /** From now on only events of these projects, and those that concern no project but the person. */
    public void narrowTo(Set<UUID> projectIds) {
        narrowedTo = Set.copyOf(projectIds);
    }

    /** Queues a frame that is no event. */
    public void say(String frame) {
        queue.control(new TextMessage(frame));
    }

    /** Ends the connection; what waits for it is dropped. */
    public void close(CloseStatus status) {
        queue.close(status);
    }

    /** The {@code sid} of its token. */
    String session() {
        return session;
    }

    /** The client lives. */
    public void pong() {
        awaitingPong = false;
    }

    /** The socket is closed already. */
    public void closed() {
        queue.abandon();
    }

    /** Looked after often: ends what has expired or gone silent, and pings when it is time. */
    void check(Instant now, Duration heartbeat, Duration catchUp) {
        if (!now.isBefore(tokenExpiry)) {
            close(CloseCodes.UNAUTHORIZED);
        } else if (queue.isCatchingUp() && !now.isBefore(opened.plus(catchUp))) {
            close(CloseCodes.TOO_SLOW);
        } else if (!now.isBefore(pinged.plus(heartbeat))) {
            beat(now);
        }
    }

    private void beat(Instant now) {
        if (awaitingPong) {
            close(CloseCodes.NO_PONG);
        } else {
            awaitingPong = true;
            pinged = now;
            queue.control(new PingMessage());
            Backlog joined = place;
            if (joined != null) {
                joined.beat();
            }
        }
    }
}
