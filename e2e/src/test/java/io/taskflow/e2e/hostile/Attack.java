package io.taskflow.e2e.hostile;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.e2e.actor.BusAccount.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that nobody should ever send.
 *
 * @param userId whom it claims to be from; null to claim nothing
 * @param expected what the broker is to make of it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are no text
record Attack(
        String exchange,
        String key,
        @Nullable String userId,
        Map<String, Object> headers,
        @Nullable String contentEncoding,
        byte[] body,
        Outcome expected) {

    private static final String COMMANDS = "taskflow.commands";

    static Attack bytes(String key, @Nullable String userId, byte[] body) {
        return new Attack(COMMANDS, key, userId, Map.of(), null, body, Outcome.TAKEN);
    }

    static Attack text(String key, @Nullable String userId, String body) {
        return bytes(key, userId, body.getBytes(StandardCharsets.UTF_8));
    }

    Attack onto(String otherExchange) {
        return new Attack(otherExchange, key, userId, headers, contentEncoding, body, expected);
    }

    Attack with(Map<String, Object> otherHeaders) {
        return new Attack(exchange, key, userId, otherHeaders, contentEncoding, body, expected);
    }

    Attack encoded(String encoding) {
        return new Attack(exchange, key, userId, headers, encoding, body, expected);
    }

    Attack refusedByBroker() {
        return new Attack(exchange, key, userId, headers, contentEncoding, body, Outcome.REFUSED);
    }

    BasicProperties properties(String messageId) {
        return new BasicProperties.Builder()
                .messageId(messageId)
                .userId(userId)
                .headers(headers)
                .contentType("application/cloudevents+json")
                .contentEncoding(contentEncoding)
                .build();
    }
}
