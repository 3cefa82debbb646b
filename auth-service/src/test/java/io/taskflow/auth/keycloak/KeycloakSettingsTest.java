package io.taskflow.auth.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeycloakSettingsTest {
    private static final URI URL = URI.create("http://localhost:8085");

    @Test
    void whatIsMissingIsNamedWithItsMend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(null, "a", "b", 60))
                .withMessageContaining("Set TASKFLOW_KEYCLOAK_URL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URL, " ", "b", 60))
                .withMessageContaining("Set TASKFLOW_KEYCLOAK_ADMIN_CLIENT_SECRET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URL, "a", "", 60))
                .withMessageContaining("Set TASKFLOW_KEYCLOAK_LOGIN_CLIENT_SECRET");
    }

    @Test
    void aRequestStillOnItsWayIsNeverGivenUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(URL, "a", "b", 5))
                .withMessageContaining("settle-after");
    }

    @Test
    void secretsStayOutOfLogs() {
        assertThat(settings(URL, "hush-a", "hush-b", 60)).asString().doesNotContain("hush");
    }

    private static KeycloakSettings settings(@Nullable URI url, String admin, String login, int settleAfter) {
        return new KeycloakSettings(
                url,
                "taskflow",
                "auth-service",
                admin,
                "api-login",
                login,
                "gateway",
                Duration.ofSeconds(2),
                Duration.ofSeconds(8),
                Duration.ofSeconds(settleAfter),
                Duration.ofSeconds(20),
                Duration.ofSeconds(2));
    }
}
