package io.taskflow.auth.testing;

import io.taskflow.auth.keycloak.AdminApi;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Adds the tests' own tools to the application. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {

    @Bean
    @Lazy // the port is known only when the server runs
    Api api(Environment environment) {
        return new Api("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    @Lazy
    Chief chief(Api api) {
        return new Chief(api);
    }

    @Bean
    Console console(AdminApi keycloak) {
        return new Console(keycloak);
    }

    @Bean(destroyMethod = "close")
    EventProbe eventProbe() {
        return EventProbe.onTheBus();
    }
}
