package io.taskflow.suggestion.engine.llm.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.taskflow.suggestion.engine.llm.guard.EndpointRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * The JDK's client as LangChain4j wants it, which reads no more than is good for us, follows no redirect, and tells of
 * {@code Retry-After}. It works on the thread that calls, which may be interrupted.
 */
final class BoundedHttpClient implements HttpClient {

    private static final int ERRORS = 300;

    private final java.net.http.HttpClient http;
    private final Duration timeout;
    private final Clock clock;

    BoundedHttpClient(Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
        http = java.net.http.HttpClient.newBuilder()
                .connectTimeout(timeout)
                .version(java.net.http.HttpClient.Version.HTTP_1_1) // some servers take an offer of HTTP/2 for an error
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try (InputStream body = send(request)) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(200)
                    .body(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try (InputStream body = send(request)) {
            listener.onOpen(SuccessfulHttpResponse.builder().statusCode(200).build());
            parser.parse(body, listener);
            listener.onClose();
        } catch (IOException | RuntimeException failure) {
            listener.onError(failure);
        }
    }

    private InputStream send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(translated(request), BodyHandlers.ofInputStream());
            if (response.statusCode() >= ERRORS) {
                response.body().close();
                throw new EndpointRefusedException(
                        response.statusCode(), RetryAfter.of(response.headers(), clock.instant()));
            }
            return new BoundedBody(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an answer", e);
        }
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        var translated = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(timeout)
                .method(request.method().name(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> translated.header(name, value)));
        return translated.build();
    }
}
