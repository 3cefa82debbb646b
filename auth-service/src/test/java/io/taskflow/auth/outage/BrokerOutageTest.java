package io.taskflow.auth.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.auth.testing.Api;
import io.taskflow.auth.testing.AuthServiceTest;
import io.taskflow.auth.testing.People;
import io.taskflow.testing.TestInfrastructure;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** RabbitMQ's management interface fails in the middle. */
@AuthServiceTest
@DirtiesContext
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record BrokerOutageTest(Api api) {
    private static final FaultyKeycloak BROKER =
            new FaultyKeycloak(TestInfrastructure.rabbit().broker().managementUrl());

    @DynamicPropertySource
    static void behindTheFaultyOne(DynamicPropertyRegistry settings) {
        settings.add("taskflow.broker.management-url", BROKER::url);
    }

    @AfterAll
    static void end() {
        BROKER.close();
    }

    @Test
    void whoRepeatsAnIntegrationThatTheBrokerDidNotMakeGetsItAtOnce() {
        String token =
                TestInfrastructure.keycloak().createUser("integrator", "admin").token();
        String name = People.freshName("again");
        String key = UUID.randomUUID().toString();
        BROKER.refuse("PUT", "integration." + name);
        assertThat(make(name, key, token).status()).isEqualTo(503);
        BROKER.heal();

        var repeated = make(name, key, token);

        assertThat(repeated.status()).as(repeated.text()).isEqualTo(201);
        assertThat(repeated.at("/password")).isNotEmpty();
    }

    private Api.Reply make(String name, String key, String token) {
        return api.send(HttpMethod.POST, "/api/admin/integrations", "{\"name\": \"" + name + "\"}", headers -> {
            headers.setBearerAuth(token);
            headers.set("Idempotency-Key", key);
        });
    }
}
