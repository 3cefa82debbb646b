package io.taskflow.service.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** Calls the example service as a client would. */
public final class Http {
    private final IntSupplier port;
    private final Issuer issuer;
    private final HttpClient client = HttpClient.newHttpClient();

    Http(IntSupplier port, Issuer issuer) {
        this.port = port;
        this.issuer = issuer;
    }

    public int port() {
        return port.getAsInt();
    }

    /** GET without a token. */
    public Reply get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** GET by this person. */
    public Reply get(Person person, String path) {
        return send(path, request -> as(person, request).GET());
    }

    /** JSON sent by this person, with headers as name, value, name, value. */
    public Reply send(Person person, String method, String path, String json, String... headers) {
        return send(path, request -> {
            as(person, request)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json));
            return headers.length == 0 ? request : request.headers(headers);
        });
    }

    /** Any request. */
    public Reply send(String path, UnaryOperator<HttpRequest.Builder> request) {
        try {
            URI place = URI.create("http://localhost:" + port() + path);
            return Reply.of(
                    client.send(request.apply(HttpRequest.newBuilder(place)).build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The request with this person's token. */
    public HttpRequest.Builder as(Person person, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + issuer.token(person));
    }
}
