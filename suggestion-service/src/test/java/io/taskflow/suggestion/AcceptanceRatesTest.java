package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** How proposals fared, told to admins alone. */
@RunningService
class AcceptanceRatesTest {

    private final RestTestClient client;
    private final JdbcClient jdbc;

    AcceptanceRatesTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        this.jdbc = jdbc;
    }

    @Test
    void proposals_are_counted_by_engine_and_prompt_version() {
        String version = "prompt-" + UUID.randomUUID();
        decided(version, "ACCEPTED", 1);
        decided(version, "ACCEPTED", 2);
        decided(version, "ACCEPTED", 3);
        decided(version, "DISMISSED", 4);
        decided(version, "PROPOSED", 5);
        decided(version, "DISMISSED", 40);

        ask("", admin())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.days")
                .isEqualTo(30)
                .jsonPath("$.items[?(@.promptVersion == '" + version + "')].rate")
                .isEqualTo(0.75)
                .jsonPath("$.items[?(@.promptVersion == '" + version + "')].accepted")
                .isEqualTo(3)
                .jsonPath("$.items[?(@.promptVersion == '" + version + "')].open")
                .isEqualTo(1)
                .jsonPath("$.items[?(@.promptVersion == '" + version + "')].engine.model")
                .isEqualTo("some-model");
    }

    @Test
    void nobody_else_is_told() {
        ask("", TestInfrastructure.keycloak().createUser("frank"))
                .expectStatus()
                .isForbidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "91", "x"})
    void days_that_are_none_are_refused(String days) {
        ask("?days=" + days, admin())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .value(String.class, pointer -> assertThat(pointer).isEqualTo("/days"));
    }

    private static TestUser admin() {
        return TestInfrastructure.keycloak().createUser("root", "admin");
    }

    private RestTestClient.ResponseSpec ask(String query, TestUser user) {
        return client.get()
                .uri("/api/admin/suggestions/acceptance" + query)
                .header(HttpHeaders.AUTHORIZATION, user.bearer())
                .exchange();
    }

    private void decided(String promptVersion, String status, int daysAgo) {
        jdbc.sql("""
                insert into suggestion (id, task_id, project_id, task_version, kind, status, priority, confidence, factors, rationale,
                    engine_kind, engine_model, fallback, prompt_version, input_hash, version, created_at)
                values (?, ?, ?, 1, 'PRIORITY', ?, 'HIGH', 1, '[]', 'r', 'llm', 'some-model', false, ?, 'h', 1,
                    now() - make_interval(days => ?))""")
                .param(UUID.randomUUID())
                .param(UUID.randomUUID())
                .param(UUID.randomUUID())
                .param(status)
                .param(promptVersion)
                .param(daysAgo)
                .update();
    }
}
