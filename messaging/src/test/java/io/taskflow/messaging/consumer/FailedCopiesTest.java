package io.taskflow.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.messaging.event.EventJson;
import io.taskflow.messaging.event.EventTrace;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;

class FailedCopiesTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final FailedCopies copies = new FailedCopies(new Sender("task-service"), new EventJson());

    @Test
    void a_trace_context_is_taken_over() {
        Message copy = copies.copy(message("/shop", TRACE), "q", FailureHistory.NONE);

        assertThat(copy.getMessageProperties().getHeaders())
                .containsEntry(EventTrace.TRACEPARENT, TRACE)
                .containsEntry(FailedCopies.TRACE_ID, "0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", TRACE + "-and-more", TRACE + "\\n", " " + TRACE})
    void what_is_no_trace_context_is_left_behind(String told) {
        Message copy = copies.copy(message("/shop", told), "q", FailureHistory.NONE);

        assertThat(copy.getMessageProperties().getHeaders())
                .doesNotContainKeys(EventTrace.TRACEPARENT, FailedCopies.TRACE_ID);
    }

    private static Message message(String source, String traceparent) {
        String body = """
                {"id": "%s", "source": "%s", "type": "t", "traceparent": "%s"}""".formatted(UUID.randomUUID(), source, traceparent);
        Message message =
                MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8)).build();
        message.getMessageProperties().setReceivedUserId("integration.crm");
        return message;
    }
}
