package io.taskflow.notification.support;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Connects clients to the service under test. */
public final class LiveClients {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Environment environment;

    LiveClients(Environment environment) {
        this.environment = environment;
    }

    /** A client with this token, from now on. */
    public LiveClient connect(@Nullable String token) {
        return connect(token, "");
    }

    /** A client that was here before. */
    public LiveClient resume(String token, UUID lastEventId) {
        return connect(token, "?lastEventId=" + lastEventId);
    }

    /** A client with any query. */
    public LiveClient connect(@Nullable String token, String query) {
        var builder = HTTP.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return join(builder, query);
    }

    /** A client whose handshake the test makes. */
    public LiveClient join(WebSocket.Builder builder, String query) {
        var client = new LiveClient();
        client.opened(builder.buildAsync(address(query), client).join());
        return client;
    }

    /** A handshake to fill in. */
    public WebSocket.Builder handshake() {
        return HTTP.newWebSocketBuilder();
    }

    /** Where the socket is. */
    public URI address(String query) {
        return URI.create("ws://localhost:" + environment.getProperty("local.server.port") + "/ws" + query);
    }
}
