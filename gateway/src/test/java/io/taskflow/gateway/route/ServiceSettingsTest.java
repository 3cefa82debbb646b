package io.taskflow.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.gateway.GatewaySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ServiceSettingsTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withUserConfiguration(AllSettings.class)
            .withPropertyValues(
                    "taskflow.services.auth=http://localhost:1",
                    "taskflow.services.task=http://localhost:2",
                    "taskflow.services.suggestion=https://suggestion.example.org/",
                    "taskflow.services.notification=http://localhost:4",
                    "taskflow.services.operations=http://localhost:6",
                    "taskflow.gateway.public-url=http://localhost");

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8082", "ftp://localhost", "http://localhost/api"})
    void aServiceNeedsAnAddress(String url) {
        start.withPropertyValues("taskflow.services.task=" + url)
                .run(
                        context -> assertThat(context.getStartupFailure())
                                .hasRootCauseMessage(
                                        "TASKFLOW_TASK_SERVICE_URL is '" + url
                                                + "': set it to the service's address without a path, for example http://localhost:8081"));
    }

    @Test
    void aPublicAddressIsNeeded() {
        start.withPropertyValues("taskflow.gateway.public-url=tasks")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageStartingWith("TASKFLOW_PUBLIC_URL is 'tasks': set it to"));
    }

    @EnableConfigurationProperties({ServiceSettings.class, GatewaySettings.class})
    static class AllSettings {}
}
