package io.taskflow.gateway.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whose word on a death counts, on brokers that write the queue of the last death (RabbitMQ 4) and on those that do not. */
class JournalEntriesTest {

    private static final String QUEUE = "auth-service.profiles";

    private final DeadLetterIndex index = new DeadLetterIndex();
    private final JournalEntries entries = new JournalEntries(index, "gateway", JsonMapper.shared(), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "auth-service,,",
        "auth-service, auth-service.retry.500ms, auth-service.profiles",
        "task-service, auth-service.profiles,",
        "task-service, auth-service.profiles, auth-service.profiles"
    })
    void aDeathToldByTheQueuesServiceOrTheBrokerCounts(String sender, @Nullable String first, @Nullable String last) {
        entries.died(QUEUE, death(QUEUE, sender, first, last), 1);

        assertThat(index.queues()).containsExactly(QUEUE);
    }

    @ParameterizedTest
    @CsvSource({
        "task-service,,",
        "task-service,, auth-service.profiles",
        "task-service, task-service.mine, auth-service.profiles",
        "task-service, auth-service.profiles, task-service.mine",
        "gateway,,",
        ",,"
    })
    void aDeathToldByAnotherIsPassedOver(@Nullable String sender, @Nullable String first, @Nullable String last) {
        entries.died(QUEUE, death(QUEUE, sender, first, last), 1);

        assertThat(index.queues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',task-service",
        "nodot,nodot",
        "evil.q,evil",
        "task-service.Q,task-service",
        "task-service.,task-service"
    })
    void aNameThatNoQueueCanHaveIsPassedOverWhoeverTellsOfIt(String name, String sender) {
        entries.died(name, death(name, sender, name, name), 1);

        assertThat(index.queues()).isEmpty();
    }

    private static Delivery death(String key, @Nullable String sender, @Nullable String first, @Nullable String last) {
        Map<String, Object> headers = new HashMap<>();
        if (first != null) {
            headers.put("x-first-death-queue", first);
        }
        if (last != null) {
            headers.put("x-last-death-queue", last);
        }
        var properties =
                new BasicProperties.Builder().userId(sender).headers(headers).build();
        return new Delivery(new Envelope(1, false, "taskflow.dead", key), properties, new byte[0]);
    }
}
