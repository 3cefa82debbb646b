package io.taskflow.gateway.surroundings;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Starts what the gateway talks to and tells it the addresses. Redis is not there unless a test adds it. */
@TestConfiguration(proxyBeanMethods = false)
public class Surroundings {

    @Bean
    Services services() {
        return new Services();
    }

    @Bean
    TokenIssuer tokenIssuer() {
        return new TokenIssuer();
    }

    @Bean
    DynamicPropertyRegistrar addresses(Services services, TokenIssuer issuer) {
        return settings -> {
            settings.add("taskflow.services.auth", services.auth()::url);
            settings.add("taskflow.services.task", services.task()::url);
            settings.add("taskflow.services.suggestion", services.suggestion()::url);
            settings.add("taskflow.services.notification", services.notification()::url);
            settings.add("taskflow.services.operations", services.operations()::url);
            settings.add("TASKFLOW_ISSUER_URI", issuer::issuer);
        };
    }
}
