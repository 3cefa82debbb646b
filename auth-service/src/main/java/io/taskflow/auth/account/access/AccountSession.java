package io.taskflow.auth.account.access;

import java.time.Instant;
import java.util.List;

/**
 * A session of somebody at Keycloak.
 *
 * @param id the {@code sid} of its tokens
 * @param ip where it began
 * @param lastAccess when a token was last got with it
 * @param clients what it is used by, such as {@code gateway} for the browser
 */
public record AccountSession(String id, String ip, Instant startedAt, Instant lastAccess, List<String> clients) {
    public AccountSession {
        clients = clients.stream().sorted().toList();
    }
}
