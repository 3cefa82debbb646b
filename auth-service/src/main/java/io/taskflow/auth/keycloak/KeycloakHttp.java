package io.taskflow.auth.keycloak;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends requests to Keycloak. Neither requests nor answers are logged: they hold passwords and tokens. */
public final class KeycloakHttp {
    private static final Logger log = LoggerFactory.getLogger(KeycloakHttp.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient client;

    KeycloakHttp(RestClient client) {
        this.client = client;
    }

    /**
     * Sends the request and gives the answer, whatever its status below 500.
     *
     * @throws IllegalStateException inside a transaction, whose locks would wait for Keycloak
     * @throws KeycloakUnavailableException when there was no answer in time, or one that only a broken Keycloak gives
     */
    public KeycloakAnswer send(Function<RestClient, RestClient.RequestHeadersSpec<?>> request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Keycloak is not waited for inside a transaction");
        }
        try {
            return request.apply(client).exchangeForRequiredValue((sent, response) -> read(response));
        } catch (ResourceAccessException | JacksonException failure) {
            throw unavailable(wasNeverSent(failure), failure);
        }
    }

    /** What to throw when Keycloak answered, but with something that makes no sense here. */
    public KeycloakUnavailableException unexpected(KeycloakAnswer answer, String asked) {
        log.error("Keycloak answered {} with {} {}", asked, answer.status(), answer.text("error"));
        return new KeycloakUnavailableException(!answer.isSuccess(), null);
    }

    private static KeycloakAnswer read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status >= 500) {
            throw new IOException("Keycloak answered " + status);
        }
        byte[] body = response.getBody().readAllBytes();
        JsonNode json = body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        return new KeycloakAnswer(status, response.getHeaders().getLocation(), json);
    }

    private static KeycloakUnavailableException unavailable(boolean nothingDone, RuntimeException failure) {
        log.error("Keycloak did not answer", failure);
        return new KeycloakUnavailableException(nothingDone, failure);
    }

    private static boolean wasNeverSent(Throwable failure) {
        return failure.getCause() instanceof ConnectException
                || failure.getCause() instanceof HttpConnectTimeoutException;
    }
}
