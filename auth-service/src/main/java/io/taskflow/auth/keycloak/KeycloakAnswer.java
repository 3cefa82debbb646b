package io.taskflow.auth.keycloak;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Keycloak said, below 500.
 *
 * @param location of what was created, if anything
 * @param body missing node where there was none
 */
public record KeycloakAnswer(int status, @Nullable URI location, JsonNode body) {

    /** Whether Keycloak did as it was asked. */
    public boolean isSuccess() {
        return status < 300;
    }

    /** A member of the body as text; empty where there is none. */
    public String text(String member) {
        return body.path(member).asString("");
    }
}
