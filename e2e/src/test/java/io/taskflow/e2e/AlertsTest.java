package io.taskflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.demo.Person;
import io.taskflow.local.Checkout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule about a metric that nobody tells never fires. */
@ExtendWith(RunningSystem.class)
class AlertsTest {

    private static final Pattern METRIC =
            Pattern.compile("\\b(?:http_server|http_client|hikaricp|resilience4j|taskflow_gateway)_\\w+");

    private final RunningSystem system;

    AlertsTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void the_gateway_tells_of_its_answers_circuits_and_limits() throws Exception {
        assertThat(metricsOf("gateway"))
                .contains(
                        "http_server_requests_seconds_count{",
                        "resilience4j_circuitbreaker_state{",
                        "taskflow_gateway_rate_limit_local_total{");
    }

    @Test
    void the_auth_service_tells_of_its_calls_to_keycloak() throws Exception {
        assertThat(metricsOf("auth-service"))
                .containsPattern("http_client_requests_seconds_count\\{[^}]*outcome=\"[^}]*uri=\"/(admin/)?realms/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-service",
                "task-service",
                "suggestion-service",
                "notification-service",
                "operations-service"
            })
    void each_service_tells_of_its_answers_and_of_who_waits_for_a_connection(String service) throws Exception {
        assertThat(metricsOf(service)).contains("http_server_requests_seconds_count{", "hikaricp_connections_pending{");
    }

    @Test
    void no_rule_is_about_anything_else() throws IOException {
        String rules = Files.readString(Checkout.find().root().resolve("deploy/prometheus/requests.yml"));

        assertThat(METRIC.matcher(rules).results().map(MatchResult::group).distinct())
                .isSubsetOf(List.of(
                        "http_server_requests_seconds_count",
                        "http_client_requests_seconds_count",
                        "hikaricp_connections_pending",
                        "resilience4j_circuitbreaker_state",
                        "taskflow_gateway_rate_limit_local_total"));
    }

    private String metricsOf(String service) throws IOException, InterruptedException {
        Person admin = People.admin(system);
        admin.api().require("GET", "/api/tasks", null);
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.addressOf(service) + "/actuator/prometheus"))
                .header("Authorization", Objects.requireNonNull(admin.api().authorization()))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
