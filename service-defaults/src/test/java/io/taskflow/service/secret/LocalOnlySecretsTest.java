package io.taskflow.service.secret;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
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

    private static void start(String publicUrl, String password) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("TASKFLOW_PUBLIC_URL", publicUrl);
        variables.put("TASKFLOW_DB_PASSWORD", password);
        var environment = new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return variables;
            }
        };
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        new LocalOnlySecrets().postProcessEnvironment(environment, new SpringApplication());
    }
}
