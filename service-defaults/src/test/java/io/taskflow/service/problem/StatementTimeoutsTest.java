package io.taskflow.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import io.taskflow.service.example.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExampleTest
class StatementTimeoutsTest {

    private final Http http;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StatementTimeoutsTest(Http http, JdbcClient jdbc, TransactionTemplate transaction) {
        this.http = http;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @CsvSource({"lock_timeout, 5s", "statement_timeout, 15s", "idle_in_transaction_session_timeout, 30s"})
    void no_statement_waits_for_ever(String setting, String longest) {
        assertThat(jdbc.sql("select current_setting(?)")
                        .param(setting)
                        .query(String.class)
                        .single())
                .isEqualTo(longest);
    }

    @Test
    void who_waits_for_a_lock_in_vain_is_asked_to_come_back() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table orders in exclusive mode").update();

            http.send(Person.ALICE, "POST", "/api/orders", "{\"item\": \"locked\", \"refused\": false}")
                    .isProblem(503, "unavailable");
        });

        assertThat(http.send(Person.ALICE, "POST", "/api/orders", "{\"item\": \"locked\", \"refused\": false}")
                        .status())
                .isEqualTo(201);
    }
}
