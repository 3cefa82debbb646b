package io.taskflow.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class FaultTest {

    @Test
    void a_rollback_that_found_its_connection_closed_is_an_outage() {
        var closed = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));

        assertThat(Fault.of(closed)).isEqualTo(Fault.OUTAGE);
    }

    @Test
    void a_session_that_the_administrator_ended_is_an_outage() {
        var ended = new TransactionSystemException("JDBC commit failed", new SQLException("terminating", "57P01"));

        assertThat(Fault.of(ended)).isEqualTo(Fault.OUTAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P02", "57P03"})
    void a_database_that_is_away_is_an_outage(String state) {
        var away = new TransactionSystemException("JDBC commit failed", new SQLException("away", state));

        assertThat(Fault.of(away)).isEqualTo(Fault.OUTAGE);
    }

    @Test
    void a_statement_that_took_too_long_is_a_bug_however_it_is_told() {
        var stopped = new SQLException("canceling statement due to statement timeout", "57014");

        assertThat(Fault.of(new TransactionSystemException("JDBC commit failed", stopped)))
                .isEqualTo(Fault.BUG);
        assertThat(Fault.of(new QueryTimeoutException("select", stopped))).isEqualTo(Fault.BUG);
        assertThat(Fault.of(new DataAccessResourceFailureException("select", stopped)))
                .isEqualTo(Fault.BUG);
    }

    /** A listener that waits for it would wait for ever, at the head of its queue. */
    @Test
    void what_this_very_message_asks_too_much_of_is_a_bug() {
        var tooLarge = new SQLException("index row size exceeds maximum", "54000");

        assertThat(Fault.of(new DataAccessResourceFailureException("insert", tooLarge)))
                .isEqualTo(Fault.BUG);
        assertThat(Fault.of(new OptimisticLockingFailureException("changed meanwhile")))
                .isEqualTo(Fault.BUG);
    }

    @Test
    void a_broker_that_does_not_confirm_is_an_outage() {
        assertThat(Fault.of(new AmqpTimeoutException("no confirm"))).isEqualTo(Fault.OUTAGE);
    }

    @Test
    void a_row_that_the_database_refuses_is_a_bug() {
        var refused = new UncategorizedSQLException("insert", "insert into x", new SQLException("refused", "P0001"));

        assertThat(Fault.of(refused)).isEqualTo(Fault.BUG);
    }
}
