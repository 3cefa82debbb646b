package io.taskflow.notification.support;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of {@code /ws} that keeps what it hears. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String EVENT = "{\"id\":\"";
    private static final int UUID_LENGTH = 36;

    private final List<String> frames = new CopyOnWriteArrayList<>();
    private final List<UUID> ids = new CopyOnWriteArrayList<>();
    private final Map<UUID, String> events = new ConcurrentHashMap<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    void opened(WebSocket opened) {
        socket = opened;
    }

    /** Says something. */
    public void say(String text) {
        socket().sendText(text, true).join();
    }

    /** The frames heard so far. */
    public List<JsonNode> frames() {
        return frames.stream().map(JSON::readTree).toList();
    }

    /** The ids of the events heard so far, in their order. */
    public List<UUID> ids() {
        return List.copyOf(ids);
    }

    /** Waits for that event and gives its frame as text. */
    public String await(UUID id) {
        return Awaitility.await("event " + id)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Optional.ofNullable(events.get(id)), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits for a frame of that type and gives it. */
    public JsonNode awaitType(String type) {
        return Awaitility.await("frame " + type)
                .until(
                        () -> frames().stream()
                                .filter(frame -> type.equals(frame.path("type").asString("")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the server has answered something: then it has let this client in, and has heard all it sent, pongs too. */
    public void settle() {
        long before = errors();
        say("{\"type\":\"nonsense\"}");
        Awaitility.await("an answer").until(() -> errors() > before);
    }

    private long errors() {
        return frames.stream()
                .filter(frame -> frame.startsWith("{\"type\":\"error\""))
                .count();
    }

    /** Waits for the server to close and gives its code. */
    public int closeCode() {
        Awaitility.await("close").until(closeCode::isDone);
        return closeCode.join();
    }

    /** Whether the server has closed. */
    public boolean isClosed() {
        return closeCode.isDone();
    }

    /** How often the server has pinged. */
    public int pings() {
        return pings.get();
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            heard(partial.toString());
            partial.setLength(0);
        }
        return null;
    }

    private void heard(String frame) {
        frames.add(frame);
        if (frame.startsWith(EVENT)) {
            UUID id = UUID.fromString(frame.substring(EVENT.length(), EVENT.length() + UUID_LENGTH));
            ids.add(id);
            events.put(id, frame);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.incrementAndGet();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closeCode.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket().abort();
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }
}
