package io.taskflow.testing.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends calls to a service, with the tokens of somebody who may and of a user who is no admin. */
public record HttpCalls(int port, String caller, String user) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The status of the answer. */
    public int send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + call.path()))
                .timeout(PATIENCE);
        String body = call.body();
        String type = call.contentType();
        request.method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        call.headers().forEach(request::header);
        if (call.who() != Call.Who.NOBODY) {
            request.header("Authorization", "Bearer " + (call.who() == Call.Who.USER ? user : caller));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
