package io.taskflow.gateway.security;

import io.taskflow.gateway.fixture.GatewayTest;
import io.taskflow.testing.Identity;
import io.taskflow.testing.TestInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the realm really issues. */
@GatewayTest
class KeycloakTokenTest {

    private static final Identity KEYCLOAK = TestInfrastructure.keycloak();

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry settings) {
        settings.add("taskflow.security.issuer-uri", KEYCLOAK::issuer);
        settings.add("taskflow.security.jwks-uri", KEYCLOAK::jwksUri);
    }

    @Autowired
    WebTestClient client;

    @Test
    void aPersonsTokenPasses() {
        String token = KEYCLOAK.createUser("carol").token();

        client.get()
                .uri("/api/tasks")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anAdministratorsTokenCarriesTheRole() {
        String token = KEYCLOAK.createUser("ada", "admin").token();

        client.get()
                .uri("/actuator/prometheus")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk();
    }
}
