package io.taskflow.notification.live.connection;

import io.taskflow.notification.live.event.LiveEvent;
import io.taskflow.notification.live.hub.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private final SendQueue queue;
    private volatile @Nullable Set<UUID> narrowedTo;
    private volatile Instant pinged;
    private volatile boolean awaitingPong;

    Connection(UUID userId, Instant tokenExpiry, SendQueue queue, Instant opened) {
        this.userId = userId;
        this.tokenExpiry = tokenExpiry;
        this.queue = queue;
        this.pinged = opened;
    }

    @Override
    public UUID userId() {
        return userId;
    }

    @Override
    public void push(LiveEvent event) {
        if (wants(event)) {
            queue.push(event);
        }
    }

    @Override
    public void replay(List<LiveEvent> missed) {
        queue.replay(missed.stream().filter(this::wants).toList());
    }

    @Override
    public void resync() {
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

    /** The client lives. */
    public void pong() {
        awaitingPong = false;
    }

    /** The socket is closed already. */
    public void closed() {
        queue.abandon();
    }

    /** Looked after often: ends what has expired or gone silent, and pings when it is time. */
    void check(Instant now, Duration heartbeat) {
        if (!now.isBefore(tokenExpiry)) {
            close(CloseCodes.UNAUTHORIZED);
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
        }
    }

    private boolean wants(LiveEvent event) {
        Set<UUID> wanted = narrowedTo;
        return wanted == null || event.projectId() == null || wanted.contains(event.projectId());
    }
}
