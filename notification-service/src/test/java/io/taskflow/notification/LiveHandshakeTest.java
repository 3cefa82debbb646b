package io.taskflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.notification.support.NotificationServiceTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationServiceTest
class LiveHandshakeTest {

    private final URI address;

    LiveHandshakeTest(@Autowired Environment environment) {
        address = URI.create("http://localhost:" + environment.getProperty("local.server.port") + "/ws");
    }

    @Test
    void whoAsksWithoutAnUpgradeIsToldWhatIsMissing() throws IOException, InterruptedException {
        HttpResponse<String> answer;
        try (HttpClient http = HttpClient.newHttpClient()) {
            answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString()).isEqualTo("/problems/malformed-request");
        assertThat(problem.path("detail").asString()).contains("Upgrade: websocket");
    }
}
