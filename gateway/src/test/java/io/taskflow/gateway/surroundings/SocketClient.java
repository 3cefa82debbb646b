package io.taskflow.gateway.surroundings;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A WebSocket client that keeps what it hears. */
public final class SocketClient implements WebSocket.Listener {

    private record Close(int code, String reason) {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final Queue<String> pings = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Close> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;

    private SocketClient() {}

    /** Connects with these headers, given as name, value, …; a failed handshake counts as a close with 1006. */
    public static SocketClient connect(int port, String target, String... headers) {
        var client = new SocketClient();
        var builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + target), client)
                .exceptionally(client::failed)
                .join();
        return client;
    }

    private @Nullable WebSocket failed(Throwable error) {
        closed.complete(new Close(1006, String.valueOf(error)));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        texts.add(text.toString());
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.add(StandardCharsets.UTF_8.decode(message.duplicate()).toString());
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Close(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.complete(new Close(1006, String.valueOf(error)));
    }

    /** Sends one text frame. */
    public void send(String text) {
        if (socket != null) {
            socket.sendText(text, true).join();
        }
    }

    /** The same for what the other side may refuse while it is still being sent. */
    public void trySend(String text) {
        if (socket != null) {
            socket.sendText(text, true).handle((sent, cut) -> sent).join();
        }
    }

    /** Whether the handshake went well and nobody has closed since. */
    public boolean isOpen() {
        return !closed.isDone();
    }

    /** Closes from this side. */
    public void close(int code) {
        if (socket != null) {
            socket.sendClose(code, "").join();
        }
    }

    public Queue<String> texts() {
        return texts;
    }

    public Queue<String> pings() {
        return pings;
    }

    /** Waits for the close; 1006 if there was none in order. */
    public int closeCode() {
        return awaitClose().code();
    }

    /** Waits for the close. */
    public String closeReason() {
        return awaitClose().reason();
    }

    private Close awaitClose() {
        return closed.orTimeout(1, TimeUnit.MINUTES).join();
    }
}
