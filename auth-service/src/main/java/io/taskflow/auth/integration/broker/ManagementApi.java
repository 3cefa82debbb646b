package io.taskflow.auth.integration.broker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to RabbitMQ's management interface. Everything sent may be sent again. */
final class ManagementApi {
    private static final Logger log = LoggerFactory.getLogger(ManagementApi.class);
    private static final int NOT_FOUND = 404;

    private final RestClient client;

    ManagementApi(RestClient client) {
        this.client = client;
    }

    /** Whether there is such a thing. */
    boolean has(String path, Object... names) {
        int status = send(HttpMethod.GET, null, path, names);
        return accepted(status, "GET " + path) != NOT_FOUND;
    }

    /** The names in a list. */
    List<String> names(String path) {
        requireNoTransaction();
        try {
            JsonNode list = client.get().uri(path).exchangeForRequiredValue((sent, response) -> {
                accepted(response.getStatusCode().value(), "GET " + path);
                return JsonMapper.shared().readTree(response.getBody());
            });
            return list.valueStream()
                    .map(item -> item.path("name").asString(""))
                    .toList();
        } catch (ResourceAccessException | JacksonException failure) {
            log.error("RabbitMQ's management interface did not answer", failure);
            throw new BrokerUnavailableException(failure);
        }
    }

    /** Makes it so. Throws a {@link BrokerUnavailableException} unless it now is. */
    void put(Map<String, ?> body, String path, Object... names) {
        require(HttpMethod.PUT, body, path, names);
    }

    /** Adds it, if it is not there. Throws a {@link BrokerUnavailableException} unless it now is. */
    void post(Map<String, ?> body, String path, Object... names) {
        require(HttpMethod.POST, body, path, names);
    }

    /** Removes it, if it is there. Throws a {@link BrokerUnavailableException} unless it now is gone. */
    void delete(String path, Object... names) {
        accepted(send(HttpMethod.DELETE, null, path, names), "DELETE " + path);
    }

    private void require(HttpMethod method, Map<String, ?> body, String path, Object... names) {
        String asked = method + " " + path;
        if (accepted(send(method, body, path, names), asked) == NOT_FOUND) {
            throw refused(asked, NOT_FOUND);
        }
    }

    private int send(HttpMethod method, @Nullable Map<String, ?> body, String path, Object... names) {
        requireNoTransaction();
        var request = client.method(method).uri(path, names);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        try {
            return request.exchangeForRequiredValue(
                    (sent, response) -> response.getStatusCode().value());
        } catch (ResourceAccessException failure) {
            log.error("RabbitMQ's management interface did not answer", failure);
            throw new BrokerUnavailableException(failure);
        }
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The broker is not waited for inside a transaction");
        }
    }

    private static int accepted(int status, String asked) {
        if (status >= 300 && status != NOT_FOUND) {
            throw refused(asked, status);
        }
        return status;
    }

    private static BrokerUnavailableException refused(String asked, int status) {
        log.error("RabbitMQ's management interface answered {} with {}", asked, status);
        return new BrokerUnavailableException(null);
    }
}
