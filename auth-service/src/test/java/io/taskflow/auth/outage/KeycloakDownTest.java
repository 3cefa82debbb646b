package io.taskflow.auth.outage;

import static io.taskflow.auth.testing.People.freshName;
import static io.taskflow.auth.testing.People.login;
import static io.taskflow.auth.testing.People.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.testing.TestInfrastructure;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** Nobody listens where Keycloak should be. */
@AuthServiceTest
@DirtiesContext
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record KeycloakDownTest(Api api, JdbcClient jdbc) {

    @DynamicPropertySource
    static void nobodyThere(DynamicPropertyRegistry settings) {
        settings.add("taskflow.keycloak.url", () -> "http://localhost:1");
    }

    @Test
    void theServiceStartsAndAnswers503() {
        String name = freshName("down");

        assertThat(api.post("/api/auth/register", registration(name)).status()).isEqualTo(503);
        var login = api.post("/api/auth/login", login(name, "Wrong-Horse-1"));
        assertThat(login.status()).isEqualTo(503);
        assertThat(login.headers().getFirst("Retry-After")).isNotNull();
        assertThat(jdbc.sql("select count(*) from registrations where username = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void itIsStillReadyForWhatNeedsNoKeycloak() {
        assertThat(api.send(HttpMethod.GET, "/actuator/health/readiness", null, headers -> {})
                        .status())
                .isEqualTo(200);
        String token = TestInfrastructure.keycloak().createUser("reader").token();
        assertThat(api.get("/api/users?query=al", token).status()).isEqualTo(200);
    }

    @Test
    void theDescriptionNamesEveryCall() {
        var description = api.send(HttpMethod.GET, "/v3/api-docs", null, headers -> {});

        assertThat(description.at("/openapi")).startsWith("3.1");
        assertThat(description.json().path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/auth/register",
                        "/api/auth/login",
                        "/api/auth/refresh",
                        "/api/auth/logout",
                        "/api/auth/session",
                        "/api/users/me",
                        "/api/users",
                        "/api/admin/users",
                        "/api/admin/users/{id}",
                        "/api/admin/users/{id}/roles",
                        "/api/admin/users/{id}/enabled",
                        "/api/admin/users/{id}/reset-password",
                        "/api/admin/users/{id}/sessions",
                        "/api/admin/users/{id}/sessions/{session}",
                        "/api/admin/audit",
                        "/api/admin/integrations",
                        "/api/admin/integrations/{id}");
        assertThat(description
                        .json()
                        .at("/paths/~1api~1auth~1register/post/responses")
                        .propertyNames())
                .contains("201")
                .doesNotContain("200");
    }
}
