package io.taskflow.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;

class FailureHistoryTest {

    @Test
    void a_reason_is_what_was_said() {
        assertThat(reason(new IllegalStateException("the shelf\n is too short")))
                .isEqualTo("the shelf is too short");
    }

    @Test
    void the_fault_is_named_first_where_a_long_statement_would_hide_it() {
        String statement = "insert into task (" + "a_column, ".repeat(80) + ")";
        var fault = new SQLException("ERROR: no room for \"x\"");

        String reason = reason(new IllegalStateException("SQL [" + statement + "]; " + fault.getMessage(), fault));

        assertThat(reason)
                .startsWith("ERROR: no room for \"x\" | SQL [insert into task")
                .hasSize(500);
    }

    @Test
    void what_was_said_briefly_stands_for_its_cause() {
        assertThat(reason(new IllegalStateException("no JSON", new SQLException("at [Source: REDACTED]"))))
                .isEqualTo("no JSON");
    }

    @Test
    void a_failure_without_words_is_named_by_its_class() {
        assertThat(reason(new IllegalStateException((String) null))).isEqualTo("IllegalStateException");
    }

    @Test
    void what_nobody_can_read_in_the_headers_is_not_known() {
        var message = MessageBuilder.withBody(new byte[0])
                .setHeader(FailureHistory.FIRST_FAILURE, "garbage")
                .setHeader(FailureHistory.ATTEMPTS, -7L)
                .build();

        var history = FailureHistory.of(message);

        assertThat(history.firstFailure()).isEqualTo(Instant.EPOCH);
        assertThat(history.attempts()).isZero();
    }

    private static String reason(Throwable failure) {
        return FailureHistory.NONE.failedAgain(failure, Instant.EPOCH).reason();
    }
}
