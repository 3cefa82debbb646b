package io.taskflow.notification.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says for people how they want to be told. */
public final class Preferring {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Environment environment;
    private final JdbcClient jdbc;

    Preferring(Environment environment, JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    /** Asks, or with a body changes. */
    public HttpResponse<String> send(String method, String bearer, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getProperty("local.server.port") + "/api/notifications/preferences"))
                .header("Authorization", bearer)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Of somebody with a token. */
    public void put(String bearer, String body) {
        assertThat(send("PUT", bearer, body, Map.of()).statusCode()).isEqualTo(200);
    }

    /** Of somebody without one: as they are kept. */
    public void keep(UUID person, String wanted) {
        jdbc.sql("""
                insert into notification_preference (user_id, version, wanted) values (:user, 1, cast(:wanted as jsonb))
                on conflict (user_id) do update set version = notification_preference.version + 1, wanted = excluded.wanted""").param("user", person).param("wanted", wanted).update();
    }
}
