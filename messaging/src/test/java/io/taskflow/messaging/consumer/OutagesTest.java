package io.taskflow.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.AmqpTimeoutException;
import org.springframework.dao.CannotAcquireLockException;

class OutagesTest {

    private static final String QUEUE = "task-service.noted";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Outages outages = new Outages(new Outcomes(meters), Duration.ofMinutes(10));
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void a_wait_ends_with_its_service_and_the_message_stays_in_its_queue() {
        var away = new CannotAcquireLockException("somebody has it");

        assertThatThrownBy(() -> outages.waitOut(
                        QUEUE,
                        null,
                        () -> {
                            if (tries.incrementAndGet() == 3) {
                                outages.stop();
                            }
                            throw away;
                        },
                        fault -> Outcomes.DEAD))
                .isSameAs(away);

        assertThat(tries).hasValue(3);
        assertThat(waiting()).isZero();
        assertThatThrownBy(() -> outages.waitOut(QUEUE, null, tries::incrementAndGet, fault -> Outcomes.DEAD))
                .as("nor does what was fetched ahead try its luck")
                .isSameAs(away);
        assertThat(tries).hasValue(3);
    }

    @Test
    void what_fails_by_its_own_fault_after_an_outage_goes_its_way() {
        String outcome = outages.waitOut(
                QUEUE,
                null,
                () -> {
                    assertThat(waiting()).isEqualTo(tries.get());
                    throw tries.getAndIncrement() == 0
                            ? new CannotAcquireLockException("somebody has it")
                            : new IllegalStateException("the shelf is too short");
                },
                fault -> String.valueOf(fault.getMessage()));

        assertThat(outcome).isEqualTo("the shelf is too short");
    }

    @Test
    void a_copy_that_the_broker_does_not_take_is_offered_again() {
        String outcome = outages.waitOut(
                QUEUE,
                null,
                () -> {
                    throw new IllegalStateException("the shelf is too short");
                },
                fault -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new AmqpTimeoutException("no confirm");
                    }
                    return Outcomes.DEAD;
                });

        assertThat(outcome).isEqualTo(Outcomes.DEAD);
        assertThat(tries).hasValue(2);
    }

    private int waiting() {
        return meters.find("taskflow.listener.waiting").tag("queue", QUEUE).longTaskTimers().stream()
                .mapToInt(timer -> timer.activeTasks())
                .sum();
    }
}
