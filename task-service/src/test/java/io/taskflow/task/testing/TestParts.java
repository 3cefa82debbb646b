package io.taskflow.task.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Adds the tests' own tools to the application. */
@TestConfiguration(proxyBeanMethods = false)
class TestParts {

    @Bean
    @Lazy // the port is known only when the server runs
    People testPeople(Environment environment, Bus bus) {
        return new People("http://localhost:" + environment.getRequiredProperty("local.server.port"), bus);
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean(destroyMethod = "close")
    Bus bus() {
        return Bus.connect();
    }
}
