package io.taskflow.demo;

import io.taskflow.local.StackException;
import io.taskflow.local.http.JsonApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A person's live updates, from {@code GET /ws}. */
public final class LiveUpdates implements AutoCloseable, WebSocket.Listener {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * One frame.
     *
     * @param event what was sent
     * @param nanos {@link System#nanoTime()} of its arrival
     */
    public record Frame(JsonNode event, long nanos) {}

    private final Queue<Frame> frames = new ConcurrentLinkedQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    /** Connects as a person; fails if the handshake is refused. */
    public LiveUpdates(Person person) {
        this(person, null);
    }

    /** Connects as a person who has seen everything up to an event. */
    public LiveUpdates(Person person, @Nullable String lastEventId) {
        String address = person.api().base().replaceFirst("^http", "ws") + "/ws"
                + (lastEventId == null ? "" : "?lastEventId=" + lastEventId);
        try {
            socket = CLIENT.newWebSocketBuilder()
                    .header("Authorization", String.valueOf(person.api().authorization()))
                    .connectTimeout(Duration.ofSeconds(60))
                    .buildAsync(URI.create(address), this)
                    .join();
        } catch (CompletionException refused) {
            throw new StackException("The WebSocket " + address + " was refused: " + refused.getCause(), refused);
        }
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(new Frame(JsonApi.JSON.readTree(partial.toString()), System.nanoTime()));
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    /** The first frame so far that is wanted. */
    public @Nullable Frame first(Predicate<JsonNode> wanted) {
        return frames.stream()
                .filter(frame -> wanted.test(frame.event()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket);
    }
}
