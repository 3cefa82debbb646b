package io.taskflow.operations.arrival;

import io.taskflow.operations.arrival.Death.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.MessageProperties;

/** Reads why a message was given up, and when. */
final class FailureReader {

    private static final int LONGEST = 500;

    private final String queue;
    private final MessageProperties properties;
    private final boolean byBroker;

    FailureReader(String queue, MessageProperties properties) {
        this.queue = queue;
        this.properties = properties;
        this.byBroker = header("x-first-death-reason") != null;
    }

    /** {@code now} is when it died if nothing says so. */
    Failure read(Instant now) {
        Instant told = instant(toldTime());
        return new Failure(
                byBroker
                        ? brokersReason()
                        : Objects.requireNonNullElse(header("taskflow-reason"), "no reason was given"),
                byBroker ? null : header("taskflow-exception"),
                properties.getHeaders().get("taskflow-attempts") instanceof Number number ? number.intValue() : 0,
                instant(header("taskflow-first-failure")),
                told == null ? now : told);
    }

    /** When it was given up, as it is told; null if it is not. */
    @Nullable
    String toldTime() {
        return byBroker ? brokersTime() : header("taskflow-last-failure");
    }

    private @Nullable String brokersTime() {
        if (properties.getHeaders().get("x-death") instanceof List<?> deaths) {
            for (Object each : deaths) {
                if (each instanceof Map<?, ?> death
                        && queue.equals(String.valueOf(death.get("queue")))
                        && death.get("time") instanceof Date time) {
                    return time.toInstant().toString();
                }
            }
        }
        return null;
    }

    /** The first death may have been a wait before a retry; then only a crash or a rejection can have come after it. */
    private String brokersReason() {
        String last = header("x-last-death-reason");
        boolean first = queue.equals(header("x-first-death-queue"));
        String reason = last != null ? last : first ? header("x-first-death-reason") : "delivery_limit or rejected";
        String earlier = header("taskflow-reason");
        return "given up by the broker: " + reason + (earlier == null ? "" : "; before that: " + earlier);
    }

    private @Nullable String header(String name) {
        return Headers.storable(Headers.text(properties, name), LONGEST);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notOurs) {
            return null;
        }
    }
}
