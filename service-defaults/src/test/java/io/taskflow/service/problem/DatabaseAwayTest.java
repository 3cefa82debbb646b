package io.taskflow.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@ExampleTest
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.maximum-pool-size=2",
            "spring.datasource.hikari.minimum-idle=1",
            "spring.datasource.hikari.connection-timeout=250"
        })
class DatabaseAwayTest {
    private static final String ORDER = "{\"item\": \"nothing\", \"refused\": true}";

    private final Http http;
    private final DataSource database;

    DatabaseAwayTest(Http http, DataSource database) {
        this.http = http;
        this.database = database;
    }

    @Test
    void whileNoConnectionCanBeHadTheCallerIsAskedToComeBack() throws SQLException {
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            assertThat(one.isValid(1) && other.isValid(1)).isTrue();
            order().isProblem(503, "unavailable");
            order("Idempotency-Key", "away").isProblem(503, "unavailable");
            assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        }
        order("Idempotency-Key", "away").isProblem(409, "conflict");
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private Reply order(String... headers) {
        return http.send(Person.ALICE, "POST", "/api/orders", ORDER, headers);
    }
}
