package io.taskflow.operations.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Starts what the service talks to besides database and broker, and tells it the addresses. */
@TestConfiguration(proxyBeanMethods = false)
class Support {

    @Bean
    Services services() {
        return new Services();
    }

    @Bean
    Issuer issuer() {
        return new Issuer();
    }

    @Bean
    DynamicPropertyRegistrar addresses(Services services, Issuer issuer) {
        return settings -> {
            settings.add("taskflow.services.auth", services.auth()::url);
            settings.add("taskflow.services.task", services.task()::url);
            settings.add("taskflow.services.suggestion", services.suggestion()::url);
            settings.add("taskflow.services.notification", services.notification()::url);
            settings.add("taskflow.security.issuer-uri", issuer::uri);
            settings.add("taskflow.security.jwks-uri", issuer::uri);
        };
    }
}
