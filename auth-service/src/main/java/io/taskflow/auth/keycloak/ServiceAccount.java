package io.taskflow.auth.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** This service's own access token for the Admin API (client credentials, RFC 6749, 4.4), kept until shortly before its end. */
@Component
class ServiceAccount {
    private static final Duration MARGIN = Duration.ofSeconds(20);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(2);

    private final KeycloakHttp http;
    private final KeycloakSettings settings;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token token;

    private record Token(String value, Instant until) {}

    ServiceAccount(KeycloakHttp http, KeycloakSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /** Throws a {@link KeycloakUnavailableException} that says nothing was done: whatever needs the token was not even begun. */
    String accessToken() {
        if (!isMine()) {
            throw new KeycloakUnavailableException(true, null);
        }
        try {
            Token kept = token;
            if (kept == null || !clock.instant().isBefore(kept.until())) {
                kept = fetch();
                token = kept;
            }
            return kept.value();
        } catch (KeycloakUnavailableException failure) {
            throw new KeycloakUnavailableException(true, failure);
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits here waits for somebody who waits for Keycloak: not for long. */
    private boolean isMine() {
        try {
            return lock.tryLock(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Keycloak no longer accepts this token, for example since its keys were rotated. */
    void forget(String refused) {
        if (!lock.tryLock()) {
            return; // somebody is about to have another one
        }
        try {
            if (token != null && token.value().equals(refused)) {
                token = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Token fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.adminClientId());
        form.add("client_secret", settings.adminClientSecret());
        KeycloakAnswer answer = http.send(client -> client.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", settings.realm())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form));
        if (!answer.isSuccess()) {
            throw http.unexpected(answer, "our own login (is TASKFLOW_KEYCLOAK_ADMIN_CLIENT_SECRET right?)");
        }
        long seconds = answer.body().path("expires_in").asLong(60);
        return new Token(
                answer.text("access_token"),
                clock.instant().plusSeconds(seconds).minus(MARGIN));
    }
}
