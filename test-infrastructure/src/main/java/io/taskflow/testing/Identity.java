package io.taskflow.testing;

import io.taskflow.local.keycloak.KeycloakServer;
import java.util.Locale;
import java.util.UUID;

/** The real Keycloak with the realm {@code taskflow}; shared, so every user gets a name of its own. */
public record Identity(KeycloakServer keycloak) {

    private static final String PASSWORD = "Correct-Horse-1";
    private static final int SUFFIX = 8;

    /** Keycloak's address. */
    public String baseUrl() {
        return keycloak.url();
    }

    /** The {@code iss} of its tokens. */
    public String issuer() {
        return keycloak.issuer();
    }

    /** Where its keys are. */
    public String jwksUri() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** The secret of {@code auth-service}, {@code api-login} or {@code gateway}. */
    public String clientSecret(String client) {
        return keycloak.clientSecret(client);
    }

    /** A new user whose name begins with this one; the role {@code user} is everybody's, {@code roles} come on top. */
    public TestUser createUser(String name, String... roles) {
        String username = name.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, SUFFIX);
        String email = username + "@taskflow.test";
        String id = keycloak.createUser(username, email, PASSWORD);
        for (String role : roles) {
            if (!role.equals("user")) {
                keycloak.grant(id, role);
            }
        }
        return new TestUser(id, username, email, PASSWORD, keycloak);
    }
}
