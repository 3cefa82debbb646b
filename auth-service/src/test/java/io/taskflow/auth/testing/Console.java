package io.taskflow.auth.testing;

import io.taskflow.auth.keycloak.AdminApi;
import org.springframework.http.HttpMethod;

/** What an administrator does in Keycloak's own console, past this service. */
public final class Console {
    private final AdminApi keycloak;

    Console(AdminApi keycloak) {
        this.keycloak = keycloak;
    }

    /** Changes an account, with a JSON document of what differs. */
    public void change(String id, Object changes) {
        if (!keycloak.send(HttpMethod.PUT, "/users/{id}", changes, id).isSuccess()) {
            throw new IllegalStateException("Keycloak refused the change");
        }
    }
}
