package io.taskflow.notification.live.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.taskflow.notification.live.LiveSettings;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.tomcat.websocket.Constants;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** All open connections of this instance: makes them, looks after them, and ends them when the instance stops. */
@Component
public class Connections implements SmartLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-send-", 0).factory());
    private final EndedSessions ended = new EndedSessions();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final LiveSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Counter resyncs;
    private volatile boolean running;

    Connections(LiveSettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.resyncs = Counter.builder("taskflow.live.resyncs")
                .description("Clients that were told to fetch everything anew")
                .register(meters);
        meters.gaugeCollectionSize("taskflow.live.connections", Tags.empty(), open);
    }

    /**
     * A connection of this person over this socket, looked after until it is {@linkplain #closed closed}.
     *
     * @param login the {@code sid} of the token
     */
    public Connection open(WebSocketSession session, UUID userId, Instant tokenExpiry, String login) {
        limitSendTime(session);
        var queue = new SendQueue(
                new FrameSink(session),
                senders,
                settings.maxPending(),
                settings.maxPendingMemory().toBytes());
        var connection = new Connection(userId, tokenExpiry, login, queue, resyncs, clock.instant());
        open.add(connection);
        if (!running) {
            connection.close(CloseCodes.SHUTTING_DOWN);
        } else if (ended.contains(login)) {
            connection.close(CloseCodes.UNAUTHORIZED);
        }
        return connection;
    }

    /** Somebody has logged out: connections of that session end, those that are about to open too. */
    public void end(String login) {
        ended.add(login);
        open.stream()
                .filter(connection -> connection.session().equals(login))
                .forEach(connection -> connection.close(CloseCodes.UNAUTHORIZED));
    }

    /** Whether this instance can serve no more. */
    public boolean isFull() {
        return open.size() >= settings.connections();
    }

    /** The container waits this long for a reader before it gives the connection up. */
    private void limitSendTime(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapper && wrapper.getNativeSession() instanceof Session socket) {
            socket.getUserProperties()
                    .put(
                            Constants.BLOCKING_SEND_TIMEOUT_PROPERTY,
                            settings.sendTimeout().toMillis());
        }
    }

    /** Its socket is closed. */
    public void closed(Connection connection, CloseStatus status) {
        meters.counter("taskflow.live.closes", "code", CloseCodes.label(status)).increment();
        connection.closed();
        open.remove(connection);
    }

    @Scheduled(fixedRate = 250)
    void check() {
        Instant now = clock.instant();
        open.forEach(connection -> connection.check(now, settings.heartbeat(), settings.catchUp()));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Tells every client to connect again, so that another instance takes it, and gives them a moment to hear it. */
    @Override
    public void stop(Runnable done) {
        running = false;
        open.forEach(connection -> connection.close(CloseCodes.SHUTTING_DOWN));
        Thread.ofVirtual().name("live-farewell").start(() -> {
            awaitFarewells();
            done.run();
        });
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    private void awaitFarewells() {
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server stops. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
