package io.taskflow.operations.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;

/** Whose word on a death counts, on brokers that write the queue of the last death (RabbitMQ 4) and on those that do not. */
class DeathWitnessTest {

    private static final String QUEUE = "auth-service.profiles";

    @ParameterizedTest
    @CsvSource({
        "auth-service,,",
        "auth-service, auth-service.retry.500ms, auth-service.profiles",
        "task-service, auth-service.profiles,",
        "task-service, auth-service.profiles, auth-service.profiles"
    })
    void aDeathToldByTheQueuesServiceOrTheBrokerCounts(String sender, @Nullable String first, @Nullable String last) {
        assertThat(DeathWitness.isBelieved(death(sender, first, last), QUEUE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "task-service,,",
        "task-service,, auth-service.profiles",
        "task-service, task-service.mine, auth-service.profiles",
        "task-service, auth-service.profiles, task-service.mine",
        "operations-service,,",
        ",,"
    })
    void aDeathToldByAnotherIsPassedOver(@Nullable String sender, @Nullable String first, @Nullable String last) {
        assertThat(DeathWitness.isBelieved(death(sender, first, last), QUEUE)).isFalse();
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
        assertThat(DeathWitness.isBelieved(death(sender, name, name), name)).isFalse();
    }

    private static Message death(@Nullable String sender, @Nullable String first, @Nullable String last) {
        MessageProperties properties = new MessageProperties();
        properties.setReceivedUserId(sender);
        if (first != null) {
            properties.setHeader("x-first-death-queue", first);
        }
        if (last != null) {
            properties.setHeader("x-last-death-queue", last);
        }
        return new Message(new byte[0], properties);
    }
}
