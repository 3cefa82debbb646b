package io.taskflow.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_row_that_the_database_refuses_is_a_bug() {
        var refused = new UncategorizedSQLException("insert", "insert into x", new SQLException("refused", "P0001"));

        assertThat(Fault.of(refused)).isEqualTo(Fault.BUG);
    }
}
