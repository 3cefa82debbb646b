package io.taskflow.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import io.taskflow.service.example.Reply;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@ExampleTest
@TestPropertySource(
        properties = {"spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.minimum-idle=1"})
@Import(DatabaseAwayTest.InsteadOfThePool.class)
class DatabaseAwayTest {
    private static final String ORDER = "{\"item\": \"nothing\", \"refused\": true}";

    private final Http http;
    private final WaitingPool pool;

    DatabaseAwayTest(Http http, DataSource database) throws SQLException {
        this.http = http;
        this.pool = database.unwrap(WaitingPool.class);
    }

    @Test
    void whileNoConnectionCanBeHadTheCallerIsAskedToComeBack() throws SQLException {
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            assertThat(one.isValid(60) && other.isValid(60)).isTrue();
            pool.waits(Duration.ofMillis(250));
            order().isProblem(503, "unavailable");
            order("Idempotency-Key", "away").isProblem(503, "unavailable");
            assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        }
        pool.waits(Duration.ofMinutes(1));
        order("Idempotency-Key", "away").isProblem(409, "conflict");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class InsteadOfThePool {
        @Bean
        static BeanPostProcessor waitingPool() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new WaitingPool(pool) : bean;
                }
            };
        }
    }

    private Reply order(String... headers) {
        return http.send(Person.ALICE, "POST", "/api/orders", ORDER, headers);
    }
}
