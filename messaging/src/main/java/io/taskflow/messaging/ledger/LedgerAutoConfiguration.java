package io.taskflow.messaging.ledger;

import io.taskflow.messaging.MessagingSettings;
import java.time.Clock;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service's part in the effect ledger. */
@AutoConfiguration(
        after = RabbitAutoConfiguration.class,
        afterName = "io.taskflow.messaging.outbox.OutboxAutoConfiguration")
class LedgerAutoConfiguration {

    @Bean
    Handling effects() {
        return new Handling();
    }

    @Bean
    Failures failures(
            RabbitTemplate rabbit,
            Clock clock,
            MessagingSettings settings,
            @Value("${spring.application.name}") String service) {
        return new Failures(rabbit, clock, service, settings.ledger());
    }
}
