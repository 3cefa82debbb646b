package io.taskflow.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@ExampleTest
@TestPropertySource(
        properties = {"taskflow.security.jwks-uri=http://127.0.0.1:1/certs", "taskflow.security.open-metrics=true"})
class IssuerAwayTest {
    private final Http http;

    IssuerAwayTest(Http http) {
        this.http = http;
    }

    @Test
    void nobodyIsCalledALiarWhileKeysCannotBeFetched() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(http.get(Person.ALICE, "/api/notes/me")
                            .isProblem(503, "unavailable")
                            .header("Retry-After"))
                    .isEqualTo("5");
        }
    }

    @Test
    void whatNeedsNoTokenWorksOn() {
        assertThat(http.get("/api/public/hello").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
        http.get("/api/notes/me").isProblem(401, "unauthorized");
    }

    @Test
    void metricsCanBeOpenedToALocalScraper() {
        assertThat(http.get("/actuator/prometheus").http().body()).contains("application=\"example-service\"");
    }
}
