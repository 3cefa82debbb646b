package io.taskflow.service.example;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The example, trusting an issuer of the tests' own. */
@SpringBootApplication
public class ExampleService {

    @Bean
    Issuer issuer() {
        return Issuer.start();
    }

    @Bean
    DynamicPropertyRegistrar addresses(Issuer issuer) {
        return properties -> {
            properties.add("TASKFLOW_ISSUER_URI", issuer::uri);
            properties.add("TASKFLOW_JWKS_URI", issuer::jwksUri);
        };
    }

    @Bean
    Http http(Environment environment, Issuer issuer) {
        return new Http(() -> environment.getRequiredProperty("local.server.port", Integer.class), issuer);
    }
}
