package io.taskflow.gateway.desk.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import io.taskflow.gateway.desk.broker.Broker;
import io.taskflow.gateway.desk.broker.StreamReader;
import io.taskflow.gateway.desk.journal.DeadLetterIndex;
import io.taskflow.gateway.desk.journal.State;
import io.taskflow.gateway.surroundings.Bus;
import io.taskflow.gateway.surroundings.GatewayTest;
import io.taskflow.gateway.surroundings.OnTheBus;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a service can put into the journal that is no death of a message of its own: it is passed over, and nothing stops. */
@GatewayTest
class StrangeDeathsTest implements OnTheBus {

    @Autowired
    Broker broker;

    @Autowired
    StreamReader streams;

    @Autowired
    DeadLetterIndex index;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final String queue = desk.queue();
    private final Bus bus = desk.bus();

    @Test
    void aNameThatNoQueueCanHaveIsPassedOver() throws Exception {
        String tooLong = "task-service." + "x".repeat(242);
        bus.die(tooLong, "m-1", "x", "{}");

        awaitNextDeath();

        assertThat(index.queues()).doesNotContain(tooLong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nodot", "evil.q", "auth-service.profiles"})
    void aDeathInAnothersNameIsPassedOver(String key) throws Exception {
        String deadly = Bus.newQueue();
        String fact = "task." + deadly.substring(deadly.indexOf('.') + 1);
        bus.declareDeadly(deadly, key);
        bus.subscribe(deadly, fact);
        Map<String, Object> forged = Map.of("x-first-death-queue", key, "x-last-death-queue", key);
        bus.publish(
                "taskflow.events",
                fact,
                new BasicProperties.Builder()
                        .userId("task-service")
                        .messageId(deadly)
                        .headers(forged)
                        .build(),
                "{}");
        awaitInTheJournal(deadly);

        awaitNextDeath();

        assertThat(index.queues()).doesNotContain(key);
    }

    @Test
    void aQueueThatCannotBeLookedIntoStopsNothing() {
        var queues = new DeadQueues(broker, index, Clock.systemUTC());

        assertThatCode(() -> queues.takeOut("x".repeat(255), Set.of("id"))).doesNotThrowAnyException();
    }

    /** What never came into the journal would be missing from the index whatever the desk believes. */
    private void awaitInTheJournal(String messageId) {
        var found = new AtomicBoolean();
        streams.read("taskflow.dead-letters", "first", 20, new StreamReader.Reader() {
            @Override
            public boolean next(Delivery message) {
                found.set(messageId.equals(message.getProperties().getMessageId()));
                return !found.get();
            }

            @Override
            public boolean silent(Duration silence) {
                return silence.toSeconds() < 60;
            }
        });
        assertThat(found).as("the death is in the journal").isTrue();
    }

    private void awaitNextDeath() throws Exception {
        bus.die(queue, "m-1", "x", "{}");
        await().until(this::isOpen);
    }

    private boolean isOpen() {
        return index.isComplete()
                && index.inState(State.OPEN).stream()
                        .anyMatch(each -> each.letter().queue().equals(queue));
    }
}
