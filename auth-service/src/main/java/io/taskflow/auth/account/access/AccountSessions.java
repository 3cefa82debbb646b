package io.taskflow.auth.account.access;

import io.taskflow.auth.keycloak.AdminApi;
import io.taskflow.auth.keycloak.KeycloakAnswer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Sessions at Keycloak. Every method throws {@link io.taskflow.auth.keycloak.KeycloakUnavailableException} when it does not answer. */
@Component
public class AccountSessions {
    private final AdminApi keycloak;

    AccountSessions(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    /** The person's, the one used last first; none of somebody who is gone. */
    public List<AccountSession> of(UUID person) {
        KeycloakAnswer answer = keycloak.get("/users/{id}/sessions", person);
        done(answer, "for sessions");
        return answer.body()
                .valueStream()
                .filter(JsonNode::isObject)
                .map(AccountSessions::session)
                .sorted(Comparator.comparing(AccountSession::lastAccess).reversed())
                .toList();
    }

    /** Ends all of the person's, which Keycloak tells those who asked to be told: the gateway. */
    public void endAll(UUID person) {
        done(keycloak.send(HttpMethod.POST, "/users/{id}/logout", null, person), "to end sessions");
    }

    /** Ends this one; nothing happens where it is over. */
    public void end(String session) {
        done(keycloak.send(HttpMethod.DELETE, "/sessions/{session}", null, session), "to end a session");
    }

    private static AccountSession session(JsonNode session) {
        return new AccountSession(
                session.path("id").asString(),
                session.path("ipAddress").asString(""),
                Instant.ofEpochMilli(session.path("start").asLong()),
                Instant.ofEpochMilli(session.path("lastAccess").asLong()),
                session.path("clients").valueStream().map(JsonNode::asString).toList());
    }

    private void done(KeycloakAnswer answer, String asked) {
        if (!answer.isSuccess() && answer.status() != 404) {
            throw keycloak.unexpected(answer, asked);
        }
    }
}
