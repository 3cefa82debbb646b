package io.taskflow.gateway.logout;

import io.taskflow.gateway.session.Session;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/**
 * Has the live sockets of a session closed: auth-service tells the bus of its end, as of every logout (ADR 27). A session whose access token has
 * expired has none: they end with it.
 */
@Component
class EndedSockets {

    private static final Logger log = LoggerFactory.getLogger(EndedSockets.class);

    private final WebClient http;
    private final URI endpoint;

    EndedSockets(WebClient keycloakHttp, @Value("${taskflow.services.auth}") URI authService) {
        this.http = keycloakHttp;
        this.endpoint = authService.resolve("/api/auth/session");
    }

    /** Never fails: a logout waits for nobody who is away. */
    Mono<Void> close(Session session) {
        return http.delete()
                .uri(endpoint)
                .headers(headers ->
                        headers.setBearerAuth(session.tokens().access().token()))
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()))
                .doOnNext(EndedSockets::note)
                .onErrorResume(WebClientException.class, away -> Mono.fromRunnable(() -> report(away.toString())))
                .then();
    }

    /** 401: the token has expired. */
    private static void note(HttpStatusCode status) {
        if (!status.is2xxSuccessful() && status.value() != 401) {
            report(status.toString());
        }
    }

    private static void report(String why) {
        log.warn("A logout could not be told: the session's sockets stay until their token expires ({})", why);
    }
}
