package io.taskflow.auth.keycloak;

import io.taskflow.testing.Identity;
import io.taskflow.testing.TestInfrastructure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.client.RestClient;

/** A realm of the test's own, which has its own administrators. */
public record OtherRealm(KeycloakSettings settings, AdminApi keycloak) {

    /** The realm of this name, with the secrets of the shared one. */
    public static OtherRealm named(String realm) {
        Identity identity = TestInfrastructure.keycloak();
        Duration patience = Duration.ofSeconds(30);
        var settings = new KeycloakSettings(
                URI.create(identity.baseUrl()),
                realm,
                "auth-service",
                identity.clientSecret("auth-service"),
                "api-login",
                identity.clientSecret("api-login"),
                "gateway",
                patience,
                patience,
                patience.multipliedBy(4),
                patience,
                patience);
        KeycloakHttp http = new KeycloakConfiguration().keycloakHttp(RestClient.builder(), settings);
        var account = new ServiceAccount(http, settings, Clock.systemUTC());
        return new OtherRealm(settings, new AdminApi(http, account, settings));
    }
}
