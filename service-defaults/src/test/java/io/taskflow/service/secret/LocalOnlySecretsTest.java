package io.taskflow.service.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LocalOnlySecretsTest {

    @Test
    void a_published_secret_stops_a_system_that_is_meant_for_others() {
        assertThatThrownBy(() -> start("https://tasks.example.org", "local-only-task-db"))
                .hasMessageContaining("TASKFLOW_DB_PASSWORD")
                .hasMessageContaining("Set it to one of your own");
    }

    @Test
    void a_published_secret_will_do_on_this_machine() {
        assertThatCode(() -> start("http://localhost:8080", "local-only-task-db"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_secret_of_ones_own_will_do_everywhere() {
        assertThatCode(() -> start("https://tasks.example.org", "8fe1c0")).doesNotThrowAnyException();
    }

    @Test
    void nobody_has_said_that_it_is_for_this_machine() {
        assertThatThrownBy(() -> start("", "local-only-task-db")).hasMessageContaining("TASKFLOW_PUBLIC_URL");
        assertThatThrownBy(() -> start("https://a b", "local-only-task-db"))
                .hasMessageContaining("TASKFLOW_PUBLIC_URL");
    }

    @Test
    void a_secret_within_an_address_is_found() {
        assertThatThrownBy(() -> start("https://tasks.example.org", "redis://:local-only-redis@redis:6379"))
                .hasMessageContaining("TASKFLOW_DB_PASSWORD");
    }

    /** Not as a variable of the environment: a file of settings or the command line counts as much. */
    private static void start(String publicUrl, String password) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settings", Map.of("TASKFLOW_PUBLIC_URL", publicUrl, "TASKFLOW_DB_PASSWORD", password)));
        new LocalOnlySecrets().postProcessEnvironment(environment, new SpringApplication());
    }
}
