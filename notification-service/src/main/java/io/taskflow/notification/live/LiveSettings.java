package io.taskflow.notification.live;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of {@code taskflow.live}.
 *
 * @param queue the stream to read; predeclared by the broker's definitions
 * @param window how long a client may be away and resume without a gap; also how far back the stream is read at start
 * @param maxMemory what the kept events may take, by default a fifth of the heap; when they would take more, the window is
 *     shorter and clients that come back later are told to resync
 * @param heartbeat time between two pings; a connection that has not answered one when the next is due is closed (4408)
 * @param catchUp how long a client that resumes may take to read what it missed before it is closed (4429); it can go on from there
 * @param maxPending events that may wait for a slow reader before it is closed (4429)
 * @param maxPendingMemory the same in bytes
 * @param sendTimeout how long a single frame may take to leave before the connection is cut
 * @param connectionsPerUser connections of one person that an instance serves side by side
 * @param connections connections that an instance serves side by side; an idle one takes about 40 KB of heap
 * @param maxFrame largest frame that a client may send; every connection sets its size aside
 * @param allowedOrigins where pages may connect from, besides this service's own origin (by default TASKFLOW_PUBLIC_URL);
 *     programs that send no {@code Origin} are not affected
 * @param reconcile how often memberships are compared with the database
 */
@ConfigurationProperties("taskflow.live")
public record LiveSettings(
        @DefaultValue("taskflow.live") String queue,
        @DefaultValue("20m") Duration window,
        @Nullable DataSize maxMemory,
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("2m") Duration catchUp,
        @DefaultValue("1000") int maxPending,
        @DefaultValue("1MB") DataSize maxPendingMemory,
        @DefaultValue("10s") Duration sendTimeout,
        @DefaultValue("20") int connectionsPerUser,
        @DefaultValue("1000") int connections,
        @DefaultValue("4KB") DataSize maxFrame,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("1m") Duration reconcile) {

    public LiveSettings {
        require(window.compareTo(Duration.ofMinutes(15)) >= 0, "window must be 15m at least: clients rely on it");
        maxMemory = maxMemory != null ? maxMemory : aFifthOfTheHeap();
        require(maxMemory.toBytes() > 0, "max-memory must be positive, for example 48MB");
        require(heartbeat.toMillis() >= 100, "heartbeat must be 100ms at least");
        require(catchUp.isPositive(), "catch-up must be positive, for example 2m");
        require(
                maxPending >= 1 && maxPendingMemory.toBytes() > 0,
                "max-pending and max-pending-memory must be positive");
        require(connectionsPerUser >= 1 && connections >= 1, "connections and connections-per-user must be 1 at least");
        require(maxFrame.toBytes() >= 256, "max-frame must be 256B at least");
        allowedOrigins = allowedOrigins.stream()
                .filter(origin -> !origin.isBlank())
                .map(LiveSettings::origin)
                .toList();
    }

    private static DataSize aFifthOfTheHeap() {
        return DataSize.ofBytes(Runtime.getRuntime().maxMemory() / 5);
    }

    /** Scheme, host and port: a path behind them is no part of an origin (RFC 6454). */
    private static String origin(String address) {
        URI uri = URI.create(address.strip());
        require(
                uri.getScheme() != null && uri.getHost() != null,
                "allowed-origins must be addresses such as https://tasks.example.org, not \"" + address + '"');
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** What the kept events may take. */
    public long maxMemoryBytes() {
        return maxMemory == null ? 0 : maxMemory.toBytes();
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalArgumentException("taskflow.live." + rule);
        }
    }
}
